import type { VolumeKind } from '../volumes';

type Options = Readonly<Record<string, string>>;

/** What a volume of these options is, as people call it. Pure. */
export function volumeKind(driver: string, options: Options): VolumeKind {
  if (driver !== '' && driver !== 'local') return 'driver';
  if (Object.keys(options).length === 0) return 'plain';
  const type = options['type']?.toLowerCase() ?? '';
  if (type === 'tmpfs') return 'tmpfs';
  if (type === 'nfs' || type === 'nfs4') return 'nfs';
  if (type === 'cifs' || type === 'smb3') return 'cifs';
  return (options['o'] ?? '').split(',').some((word) => word === 'bind' || word === 'rbind') ? 'bind' : 'other';
}

/** Put on by engines from 23 on. */
export const anonymousLabel = 'com.docker.volume.anonymous';

/** Whether nobody gave a volume its name: newer engines say so by a label, older ones name it by 64 hex digits. */
export function isAnonymous(name: string, labels: Options): boolean {
  return Object.hasOwn(labels, anonymousLabel) || /^[0-9a-f]{64}$/.test(name);
}

import type { MountRow } from './fields/mount-row';

/** A mount of which nothing was said but what is `known`. */
export function mountRow(known: Partial<MountRow>): MountRow {
  return {
    kind: 'volume',
    source: '',
    target: '',
    readOnly: false,
    strict: false,
    propagation: '',
    recursive: '',
    selinux: '',
    nocopy: false,
    subpath: '',
    driver: '',
    driverOpts: [],
    volumeLabels: [],
    options: '',
    ...known,
  };
}

import { MountRow } from '../fields/mount-row';
import { ownEntries, type Seen } from './seen';

/** Every place whose files live elsewhere, in the order: binds and volumes, `--mount`, volumes without a name, memory. */
export function mountsOf(it: Seen): MountRow[] {
  const { host } = it;
  return [
    ...(host.Binds ?? []).map(bindRow),
    ...(host.Mounts ?? []).map((mount): MountRow => {
      const kind = mount.Type === 'bind' ? 'bind' : mount.Source ? 'volume' : 'anonymous';
      return row(kind, mount.Source ?? '', mount.Target, mount.ReadOnly ?? false);
    }),
    ...ownEntries(it.config.Volumes, it.image.Volumes).map(([target]) => row('anonymous', '', target)),
    ...Object.entries(host.Tmpfs ?? {}).map(([target, options]) =>
      row('tmpfs', '', target, options.split(',').includes('ro')),
    ),
  ];
}

function bindRow(text: string): MountRow {
  const [source = '', target = '', options = ''] = text.split(':');
  return row(source.startsWith('/') ? 'bind' : 'volume', source, target, options.split(',').includes('ro'));
}

const blank = MountRow.parse({ target: '' });
const row = (kind: MountRow['kind'], source: string, target: string, readOnly = false): MountRow => ({
  ...blank,
  kind,
  source,
  target,
  readOnly,
});

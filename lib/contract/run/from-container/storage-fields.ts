import type { Mount } from '../body';
import { needsMount } from '../fields/mount-value';
import { propagations, type MountRow } from '../fields/mount-row';
import type { RunForm } from '../form';
import { mountRow } from '../mount-blank';
import { memoryText } from './limit-fields';
import { listOf, ownEntries, pairsOf, type Readers, type Seen } from './seen';

/** Its files. */
export const storageReaders: Readers<
  'mounts' | 'volumesFrom' | 'volumeDriver' | 'readOnlyRoot' | 'storageOpt' | 'restart',
  RunForm
> = {
  mounts: mountsOf,
  volumesFrom: ({ host }) => listOf(host.VolumesFrom),
  volumeDriver: ({ host }) => host.VolumeDriver ?? '',
  readOnlyRoot: ({ host }) => host.ReadonlyRootfs ?? false,
  storageOpt: ({ host }) => pairsOf(host.StorageOpt),
  restart: ({ host }) => {
    const { Name: name = '', MaximumRetryCount: count = 0 } = host.RestartPolicy ?? {};
    const policy = name === 'on-failure' || name === 'always' || name === 'unless-stopped' ? name : 'no';
    return { policy, retries: policy === 'on-failure' && count > 0 ? String(count) : '' };
  },
};

/** In the order: binds and volumes, what was asked by `--mount`, volumes without a name, memory. */
function mountsOf(it: Seen): MountRow[] {
  const { host } = it;
  return [
    ...(host.Binds ?? []).map(bindRow),
    ...(host.Mounts ?? []).map(rowOf),
    ...ownEntries(it.config.Volumes, it.image.Volumes).map(([target]) => mountRow({ kind: 'anonymous', target })),
    ...Object.entries(host.Tmpfs ?? {}).map(([target, options]) => {
      const words = options.split(',').filter(Boolean);
      const others = words.filter((word) => word !== 'ro').join(',');
      return mountRow({ kind: 'tmpfs', target, readOnly: words.includes('ro'), options: others });
    }),
  ];
}

function bindRow(text: string): MountRow {
  const [source = '', target = '', modes = ''] = text.split(':');
  const words = modes.split(',');
  return mountRow({
    kind: source.startsWith('/') ? 'bind' : 'volume',
    source,
    target,
    readOnly: words.includes('ro'),
    selinux: words.includes('Z') ? 'Z' : words.includes('z') ? 'z' : '',
    propagation: propagations.find((one) => one !== '' && words.includes(one)) ?? '',
    nocopy: words.includes('nocopy'),
  });
}

/** An item of `HostConfig.Mounts`. */
function rowOf({
  Type,
  Source = '',
  Target,
  ReadOnly,
  BindOptions,
  VolumeOptions,
  TmpfsOptions,
  ImageOptions,
}: Mount): MountRow {
  const { DriverConfig: driver, Labels } = VolumeOptions ?? {};
  const { SizeBytes: size, Mode: mode } = TmpfsOptions ?? {};
  const row = mountRow({
    kind: Type === 'volume' && Source === '' ? 'anonymous' : Type,
    source: Source,
    target: Target,
    readOnly: ReadOnly ?? false,
    propagation: propagations.find((one) => one === BindOptions?.Propagation) ?? '',
    recursive: BindOptions?.NonRecursive
      ? 'disabled'
      : BindOptions?.ReadOnlyNonRecursive
        ? 'writable'
        : BindOptions?.ReadOnlyForceRecursive
          ? 'readonly'
          : '',
    nocopy: VolumeOptions?.NoCopy ?? false,
    subpath: VolumeOptions?.Subpath ?? ImageOptions?.Subpath ?? '',
    driver: driver?.Name ?? '',
    driverOpts: pairsOf(driver?.Options),
    volumeLabels: pairsOf(Labels),
    options: [...(size ? [`size=${memoryText(size)}`] : []), ...(mode ? [`mode=${mode.toString(8)}`] : [])].join(','),
  });
  // Written as `-v` it would be another thing to the engine.
  return { ...row, strict: !needsMount(row) };
}

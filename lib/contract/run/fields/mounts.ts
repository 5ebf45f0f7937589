import { parseMemory } from '../amounts';
import type { HostConfig, Mount } from '../body';
import type { FieldMapping, Need } from '../field-mapping';
import type { RunForm } from '../form';
import { isMount, type MountRow } from './mount-row';
import { mountValue, needsMount } from './mount-value';
import { indexed } from './parts';
import { pairMap } from './pairs';

/**
 * Mounts are written as people learn them: `-v source:target:ro`, `--tmpfs target:size=64m`. `--mount` steps in where
 * those cannot say it, or where a row asks for it.
 */
export const mountsMapping: FieldMapping = {
  flags: ['volume', 'tmpfs', 'mount'],
  options: (form) => indexed('mounts', form.mounts, isMount, (row) => ways[wayOf(row)](row)),
  config: (form) => ({ Volumes: Object.fromEntries(rows(form.mounts, 'anonymous').map((row) => [row.target, {}])) }),
  host: (form): HostConfig => ({
    Binds: rows(form.mounts, 'volume').map(bind),
    Mounts: rows(form.mounts, 'mount').map(mountOf),
    Tmpfs: Object.fromEntries(rows(form.mounts, 'tmpfs').map((row) => [row.target, tmpfsOptions(row)])),
  }),
  needs: (form) =>
    form.mounts.flatMap((row, index): Need[] => {
      if (!isMount(row)) return [];
      const at = (name: keyof MountRow, since: '1.44' | '1.45' | '1.48'): Need => ({
        path: `mounts.${index}.${name}`,
        since,
      });
      if (row.kind === 'image') return [at('kind', '1.48')];
      if (row.kind === 'bind') return /^(writable|readonly)$/.test(row.recursive) ? [at('recursive', '1.44')] : [];
      return row.kind !== 'tmpfs' && row.subpath !== '' ? [at('subpath', '1.45')] : [];
    }),
};

/** The places in `form.mounts` of the rows that become Binds (`volume`) or Mounts (`mount`), in their order there. */
export function mountRowsOf(form: RunForm, way: 'volume' | 'mount'): number[] {
  return form.mounts.flatMap((row, index) => (isMount(row) && wayOf(row) === way ? [index] : []));
}

type Way = 'volume' | 'anonymous' | 'mount' | 'tmpfs';

const ways: Record<Way, (row: MountRow) => string[]> = {
  volume: (row) => ['-v', bind(row)],
  anonymous: (row) => ['-v', row.target],
  tmpfs: (row) => ['--tmpfs', [row.target, tmpfsOptions(row)].filter(Boolean).join(':')],
  mount: (row) => ['--mount', mountValue(row)],
};

function wayOf(row: MountRow): Way {
  if (needsMount(row)) return 'mount';
  return row.kind === 'tmpfs' || row.kind === 'anonymous' ? row.kind : 'volume';
}

const rows = (mounts: readonly MountRow[], way: Way) => mounts.filter((row) => isMount(row) && wayOf(row) === way);

function bind({ kind, source, target, readOnly, propagation, selinux, nocopy }: MountRow): string {
  const modes = [
    readOnly ? 'ro' : '',
    selinux,
    kind === 'bind' ? propagation : '',
    kind === 'volume' && nocopy ? 'nocopy' : '',
  ];
  return [source, target, modes.filter(Boolean).join(',')].filter(Boolean).join(':');
}

const tmpfsOptions = ({ readOnly, options }: MountRow) => [readOnly ? 'ro' : '', options].filter(Boolean).join(',');

/** The row as an item of `HostConfig.Mounts`. */
function mountOf(row: MountRow): Mount {
  const { kind, source, target, readOnly } = row;
  return {
    Type: kind === 'anonymous' ? 'volume' : kind,
    Target: target,
    ...(kind === 'anonymous' || kind === 'tmpfs' ? {} : { Source: source }),
    ...(readOnly ? { ReadOnly: true } : {}),
    ...optionsOf(row),
  };
}

function optionsOf(row: MountRow): Partial<Mount> {
  const { kind, propagation, recursive, subpath } = row;
  if (kind === 'image') return subpath ? { ImageOptions: { Subpath: subpath } } : {};
  if (kind === 'tmpfs') return tmpfsOf(row);
  if (kind === 'volume' || kind === 'anonymous') return volumeOf(row);
  if (propagation === '' && recursive === '') return {};
  return {
    BindOptions: {
      ...(propagation ? { Propagation: propagation } : {}),
      ...(recursive === 'disabled' ? { NonRecursive: true } : {}),
      ...(recursive === 'writable' ? { ReadOnlyNonRecursive: true } : {}),
      ...(recursive === 'readonly' ? { ReadOnlyForceRecursive: true } : {}),
    },
  };
}

function volumeOf({ nocopy, subpath, driver, driverOpts, volumeLabels }: MountRow): Partial<Mount> {
  const [options, labels] = [pairMap(driverOpts), pairMap(volumeLabels)];
  const ofDriver = driver !== '' || Object.keys(options).length > 0;
  if (!nocopy && subpath === '' && !ofDriver && Object.keys(labels).length === 0) return {};
  return {
    VolumeOptions: {
      ...(nocopy ? { NoCopy: true } : {}),
      ...(subpath ? { Subpath: subpath } : {}),
      ...(Object.keys(labels).length > 0 ? { Labels: labels } : {}),
      ...(ofDriver ? { DriverConfig: { ...(driver ? { Name: driver } : {}), Options: options } } : {}),
    },
  };
}

/** `size=64m,mode=1777` as the engine takes it in Mounts: bytes and a number. */
function tmpfsOf({ options }: MountRow): Partial<Mount> {
  const given = Object.fromEntries(options.split(',').map((one) => one.split('=') as [string, string?]));
  const size = parseMemory(given.size ?? '');
  if (size === null && !given.mode) return {};
  return {
    TmpfsOptions: {
      ...(size === null ? {} : { SizeBytes: size }),
      ...(given.mode ? { Mode: parseInt(given.mode, 8) } : {}),
    },
  };
}

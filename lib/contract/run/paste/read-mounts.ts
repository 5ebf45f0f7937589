import { needsMount } from '../fields/mount-value';
import { propagations, recursions, type MountRow } from '../fields/mount-row';
import { mountRow } from '../mount-blank';
import { csvPairs } from './csv';
import { pairOf, setPair, type Reader } from './reader';

/** Words of the third part of `-v` that change nothing on Linux. */
const idle = new Set(['rw', 'cached', 'delegated', 'consistent', 'default']);

/** `-v [SOURCE:]TARGET[:MODES]` (docker/cli `opts/mount.go`, `cli/compose/loader/volume.go`). */
export const readVolume: Reader = (form, value) => {
  // A drive letter is no source of its own.
  const [, source, target, modes] =
    /^(?:((?:[a-zA-Z]:[\\/])?[^:]*):)?([^:]+)(?::([^:]*))?$/s.exec(/^[^:]*$/.test(value) ? `:${value}` : value) ?? [];
  if (target === undefined) return null;
  const row = mountRow(
    source ? { kind: isName(source) ? 'volume' : 'bind', source, target } : { kind: 'anonymous', target },
  );
  for (const mode of modes === undefined ? [] : modes.split(',')) if (!applyMode(row, mode)) return null;
  return `mounts.${form.mounts.push(row) - 1}`;
};

function applyMode(row: MountRow, mode: string): boolean {
  const propagation = propagations.find((one) => one !== '' && one === mode);
  if (mode === 'ro' || mode === 'readonly') row.readOnly = true;
  else if (mode === 'z' || mode === 'Z') row.selinux = mode;
  else if (mode === 'nocopy') row.nocopy = true;
  else if (propagation !== undefined) row.propagation = propagation;
  else return idle.has(mode);
  return true;
}

/** What is no path is the name of a volume: a path begins with a slash, a dot, a tilde or a drive, or with what a shell expands. */
function isName(source: string): boolean {
  return !/^(?:[./~$`<\\]|[a-zA-Z]:)/.test(source);
}

/** `--tmpfs TARGET[:OPTIONS]`. */
export const readTmpfs: Reader = (form, value) => {
  const at = value.indexOf(':');
  const words = at < 0 ? [] : value.slice(at + 1).split(',');
  const row = mountRow({
    kind: 'tmpfs',
    target: at < 0 ? value : value.slice(0, at),
    readOnly: words.includes('ro'),
    options: words.filter((one) => one !== 'ro' && one !== '').join(','),
  });
  return `mounts.${form.mounts.push(row) - 1}`;
};

type Setter = (row: MountRow, value: string) => boolean;
const set =
  (apply: (row: MountRow, value: string) => void): Setter =>
  (row, value) => {
    apply(row, value);
    return true;
  };
/** A switch that may have a value: `readonly`, `readonly=true`. */
const onlyIf =
  (apply: (row: MountRow, on: boolean) => void): Setter =>
  (row, value) => {
    const on = /^(|1|true)$/i.test(value);
    if (!on && !/^(0|false)$/i.test(value)) return false;
    apply(row, on);
    return true;
  };
const source = set((row, value) => (row.source = value));
const target = set((row, value) => (row.target = value));
const readOnly = onlyIf((row, on) => (row.readOnly = on));

/** The fields of `--mount` (docker/cli `opts/mount.go`). */
const fields: Record<string, Setter> = {
  type: (row, value) => {
    const kind = (['volume', 'bind', 'tmpfs', 'image'] as const).find((one) => one === value.toLowerCase());
    if (kind) row.kind = kind;
    return kind !== undefined;
  },
  source,
  src: source,
  target,
  dst: target,
  destination: target,
  readonly: readOnly,
  ro: readOnly,
  consistency: () => true,
  'bind-propagation': (row, value) => {
    const known = propagations.find((one) => one === value);
    if (known !== undefined) row.propagation = known;
    return known !== undefined;
  },
  'bind-nonrecursive': onlyIf((row, on) => (row.recursive = on ? 'disabled' : '')),
  'bind-recursive': (row, value) => {
    const known = recursions.find((one) => one === value);
    if (known !== undefined) row.recursive = known;
    return known !== undefined;
  },
  'volume-nocopy': onlyIf((row, on) => (row.nocopy = on)),
  'volume-subpath': set((row, value) => (row.subpath = value)),
  'volume-driver': set((row, value) => (row.driver = value)),
  'volume-opt': set((row, value) => setPair(row.driverOpts, pairOf(value))),
  'volume-label': set((row, value) => setPair(row.volumeLabels, pairOf(value))),
  'image-subpath': set((row, value) => (row.subpath = value)),
  'tmpfs-size': set((row, value) => (row.options = withOption(row.options, `size=${value}`))),
  'tmpfs-mode': set((row, value) => (row.options = withOption(row.options, `mode=${value}`))),
};
const withOption = (options: string, more: string) => [options, more].filter(Boolean).join(',');

/** `--mount type=…,source=…,target=…`. */
export const readMount: Reader = (form, value) => {
  const pairs = csvPairs(value);
  if (pairs === null) return null;
  const row = mountRow({});
  for (const { name, value: given } of pairs)
    if (!Object.hasOwn(fields, name) || !fields[name]?.(row, given)) return null;
  if (row.kind === 'volume' && row.source === '') row.kind = 'anonymous';
  // Written as `-v` it would be another thing to the engine.
  row.strict = !needsMount(row);
  return `mounts.${form.mounts.push(row) - 1}`;
};

import { isFilled } from '../rows';
import type { MountRow } from './mount-row';
import { csvField } from './parts';

/** Whether only `--mount` can say the row: a colon in a path, options that `-v` has no word for, or a wish. */
export function needsMount(row: MountRow): boolean {
  const { kind, source, target, strict } = row;
  if (strict || kind === 'image') return true;
  if (kind === 'tmpfs') return false;
  if (source.includes(':') || target.includes(':')) return true;
  if (kind === 'bind') return row.recursive !== '';
  const ofVolume =
    row.subpath !== '' || row.driver !== '' || [...row.driverOpts, ...row.volumeLabels].some(isFilled.env);
  return ofVolume || (kind === 'anonymous' && row.nocopy);
}

/** The value of `--mount`: one line of CSV. */
export function mountValue(row: MountRow): string {
  const { kind, source, target, readOnly } = row;
  const type = kind === 'anonymous' ? 'volume' : kind;
  const from = kind === 'anonymous' || kind === 'tmpfs' ? [] : [`source=${source}`];
  const fields = [`type=${type}`, ...from, `target=${target}`, ...(readOnly ? ['readonly'] : []), ...optionsOf(row)];
  return fields.map(csvField).join(',');
}

function optionsOf(row: MountRow): string[] {
  const { kind, propagation, recursive, nocopy, subpath, driver, options } = row;
  const given = (name: string, value: string) => (value ? [`${name}=${value}`] : []);
  if (kind === 'bind') return [...given('bind-propagation', propagation), ...given('bind-recursive', recursive)];
  if (kind === 'image') return given('image-subpath', subpath);
  if (kind === 'tmpfs') return options.split(',').flatMap((one) => (one ? [`tmpfs-${one}`] : []));
  const pairs = (name: string, rows: MountRow['driverOpts']) =>
    rows.filter(isFilled.env).map((pair) => `${name}=${pair.name}=${pair.value}`);
  return [
    ...(nocopy ? ['volume-nocopy'] : []),
    ...given('volume-subpath', subpath),
    ...given('volume-driver', driver),
    ...pairs('volume-opt', row.driverOpts),
    ...pairs('volume-label', row.volumeLabels),
  ];
}

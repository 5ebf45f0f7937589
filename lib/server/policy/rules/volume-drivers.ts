import type { AskedMount } from '../spec';
import type { Rule } from './rule';

/** A volume that is made of anything but an empty folder in the engine's own room. */
export const volumeDrivers: Rule = ({ policy, spec }) =>
  policy.volumeDrivers
    ? []
    : spec.mounts
        .filter((mount) => mount.kind === 'volume' && reachesOut(mount))
        .map(({ path, source, driver, options }) => ({
          rule: 'volume-drivers',
          path,
          subject: options.device ?? (source || driver),
        }));

function reachesOut({ driver, options }: AskedMount): boolean {
  if (driver !== '' && driver !== 'local') return true;
  // `size` is the one option that mounts nothing.
  if (Object.keys(options).every((name) => name === 'size')) return false;
  return !(options.type === 'tmpfs' && options.device === 'tmpfs');
}

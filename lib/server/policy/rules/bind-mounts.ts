import { isWithin, normalPath } from '@/lib/contract/policy/host-path';
import type { Policy } from '@/lib/contract/policy/policy';
import type { Violation } from '@/lib/contract/policy/violation';
import type { Facts } from '../facts';
import type { AskedMount } from '../spec';
import type { Rule } from './rule';

/** The files of another process, its root and its open files: where they lead, only that process knows. */
const ofProcess = /^\/proc\/[^/]+\/(root|cwd|exe|fd|fdinfo|map_files|task|ns)(\/|$)/;
const outward = new Set(['shared', 'rshared']);

/**
 * Folders of the host, by Binds, by Mounts, or as the device of a `local` volume; reading is judged like writing. So are
 * the volumes that Quayside's own container has its data in. In mode `prefixes` a path must lie in an allowed folder as it is written and through all links. Where links cannot be
 * followed, only an allowed folder itself will do, and only if it lies in no other: whoever may write into a folder can
 * put a link there.
 */
export const bindMounts: Rule = ({ policy, spec, facts }) =>
  spec.mounts.flatMap((mount): Violation[] => {
    if (!policy.engineSocket && mount.kind === 'volume' && facts.engine.ownVolumes.includes(mount.source))
      return [{ rule: 'engine-socket', path: mount.path, subject: mount.source }];
    const source = bindOf(mount);
    if (source === null) return [];
    if (!policy.engineSocket && reachesEngine(source, facts))
      return [{ rule: 'engine-socket', path: mount.path, subject: source }];
    const { mode } = policy.bindMounts;
    if (mode === 'all' && normalPath(source) !== null) return [];
    const allowed = mode === 'prefixes' && isAllowed(source, policy.bindMounts.prefixes, facts);
    return allowed && !outward.has(mount.propagation)
      ? []
      : [{ rule: 'bind-mounts', path: mount.path, subject: source }];
  });

/** The path of the host that a mount comes down to; null: none. */
export function bindOf({ kind, source, driver, options }: AskedMount): string | null {
  if (kind === 'bind') return source;
  if (kind !== 'volume' || (driver !== '' && driver !== 'local')) return null;
  return options.device?.startsWith('/') ? options.device : null;
}

/** As it is written, and every place that it leads to. */
function spellings(source: string, facts: Facts): string[] {
  const normal = normalPath(source);
  return [...(normal === null ? [] : [normal]), ...(facts.paths.get(source) ?? [])];
}

function reachesEngine(source: string, facts: Facts): boolean {
  return spellings(source, facts).some(
    (path) =>
      ofProcess.test(path) ||
      path === '/proc' ||
      facts.engine.own.some((own) => isWithin(own, path) || isWithin(path, own)),
  );
}

function isAllowed(source: string, prefixes: Policy['bindMounts']['prefixes'], facts: Facts): boolean {
  const normal = normalPath(source);
  if (normal === null || !prefixes.some((prefix) => isWithin(normal, prefix))) return false;
  const isOwners = prefixes.includes(normal) && !prefixes.some((one) => one !== normal && isWithin(normal, one));
  if (isOwners) return true;
  const targets = facts.paths.get(source);
  if (!targets || targets.length === 0) return false;
  const folders = prefixes.flatMap((prefix) => facts.paths.get(prefix) ?? []);
  return targets.every((target) => folders.some((folder) => isWithin(target, folder)));
}

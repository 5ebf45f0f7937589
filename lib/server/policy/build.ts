import type { Violation } from '@/lib/contract/policy/violation';

/**
 * The query of `POST /build`. What stands here is harmless, or is judged as the field of a create body that means the
 * same; all else is refused: engines that speak this API take volumes, capabilities and devices there.
 */
const known = new Set(
  `t q nocache cachefrom pull rm forcerm memory memswap cpushares cpusetcpus cpuperiod cpuquota buildargs shmsize squash
  labels platform target dockerfile extrahosts version buildid networkmode`.split(/\s+/),
);
/** The engine would fetch a Dockerfile from wherever `remote` says, and write where `outputs` says. */
const refused = new Set(['remote', 'outputs', 'cgroupparent']);

/** What the containers of a build steps have of their host, as a create body. */
export function bodyOfBuild(options: Readonly<Record<string, string>>): unknown {
  return { HostConfig: { NetworkMode: options.networkmode ?? '' } };
}

/** The options that no build by people below owner may have. */
export function judgeBuild(options: Readonly<Record<string, string>>): Violation[] {
  return Object.entries(options).flatMap(([name, value]): Violation[] => {
    if (known.has(name) || value === '') return [];
    return [{ rule: refused.has(name) ? 'refused-field' : 'unknown-field', path: name, subject: name }];
  });
}

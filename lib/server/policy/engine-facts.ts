import type { Docker } from '../docker/docker';
import type { EngineDefaults } from './facts';
import { placesOf, sharesFiles } from './host-files';
import { ownSources } from './own-container';

/** Where engines listen and keep their secrets, whichever of them this one is. */
const wellKnown = [
  '/run/docker.sock',
  '/var/run/docker.sock',
  '/run/docker',
  '/run/containerd',
  '/run/podman',
  '/var/lib/docker',
  '/var/lib/containerd',
];

/** An engine as a policy sees it: its defaults, and whether its files are Quayside's. */
export interface EngineFacts extends EngineDefaults {
  shared: boolean;
}

/**
 * Asks the engine at `address` for what a judgement needs of it. `ownPlaces`: Quayside's own folders and
 * files, whose key would make anybody its owner. `containerId`: of the container that Quayside runs in, as it finds that
 * out itself.
 */
export async function engineFacts(
  docker: Docker,
  address: string,
  ownPlaces: readonly string[],
  containerId?: () => Promise<string | null>,
): Promise<EngineFacts> {
  const { hostname, kernel, rootDir, ...rest } = await docker.system.defaults();
  const shared = await sharesFiles({ address, hostname, kernel });
  const socket = address.startsWith('unix:') ? [decodeURIComponent(new URL(address).pathname)] : [];
  const mounted = await ownSources(docker, [...socket, ...ownPlaces], containerId);
  const named = [...wellKnown, ...socket, rootDir, ...ownPlaces, ...mounted.paths].filter((path) =>
    path.startsWith('/'),
  );
  const places = shared ? await Promise.all(named.map(placesOf)) : [];
  const own = [...new Set([...named, ...places.flatMap((place) => place ?? [])])];
  return { ...rest, shared, own, ownVolumes: mounted.volumes };
}

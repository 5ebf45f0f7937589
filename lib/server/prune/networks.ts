import type { Docker } from '../docker/docker';
import type { Clearing } from './plan';

/** States in which a container has no part in its networks, so that `docker network prune` takes them away. */
const ended = new Set(['created', 'exited', 'dead']);

/**
 * The networks that no running container is in. Those of containers that do not run go as well, as by `docker network
 * prune`: such a container is named, for it can start no more. Left out are the engine's own, those that only hold settings,
 * and those of a swarm, whose use on other nodes cannot be seen from here.
 */
export function networkClearing(docker: Pick<Docker, 'containers' | 'networks'>): Clearing {
  return {
    async find() {
      const [networks, containers] = await Promise.all([docker.networks.list(), docker.containers.list()]);
      const running = new Set(containers.filter(({ state }) => !ended.has(state)).flatMap((row) => row.networks));
      return networks
        .filter((one) => !one.builtIn && !one.configOnly && one.scope === 'local' && !running.has(one.name))
        .map(({ id, name }) => {
          const users = containers.filter((row) => row.networks.includes(name)).map((row) => row.name);
          return { id, name, bytes: null, users: users.sort() };
        });
    },
    remove: (id) => docker.networks.remove(id),
  };
}

import type { InspectAnswer } from '../docker/containers/inspect';
import type { KnownContainer } from './asked';

/** Projects what the engine tells of a container; what its types forget, rules read out of `host` by themselves. */
export function toKnownContainer(answer: InspectAnswer): KnownContainer {
  return {
    id: answer.Id,
    name: answer.Name.replace(/^\//, ''),
    running: answer.State.Running,
    host: { ...answer.HostConfig },
    mounts: (answer.Mounts ?? []).map((mount) => ({
      type: mount.Type ?? '',
      name: mount.Name ?? '',
      source: mount.Source ?? '',
      driver: mount.Driver ?? '',
      propagation: mount.Propagation ?? '',
    })),
    networks: Object.keys(answer.NetworkSettings.Networks ?? {}),
  };
}

import { isBridge } from './endpoints';
import { textOf, type Inspected, type Json, type WholeBody } from './inspected';

/** A create body for an engine that takes one network there (before API 1.44), and what is joined and left after it. */
export interface ByNetworks {
  body: WholeBody;
  connect: { network: string; endpoint: Json }[];
  /** The network that a create joins by itself, though the container had been taken out of it. */
  disconnect: string | null;
}

const without = /^(?:host|none|container:.*)$/s;

/** Takes a body with all its networks apart. `container`: what it was made from. Pure. */
export function splitNetworks(body: WholeBody, container: Inspected): ByNetworks {
  const mode = textOf(body.HostConfig.NetworkMode);
  const { NetworkingConfig, ...rest } = body;
  const whole = (endpoints: Record<string, Json>) =>
    ({ ...rest, NetworkingConfig: { EndpointsConfig: endpoints } }) as WholeBody;
  if (without.test(mode)) return { body: whole({}), connect: [], disconnect: null };
  const all = Object.entries(NetworkingConfig.EndpointsConfig);
  const isMain = (network: string) => network === mode || (isBridge(mode) && isBridge(network));
  const main = all.filter(([network]) => isMain(network));
  const others = all.filter(([network]) => !isMain(network));
  const had = Object.keys(container.NetworkSettings?.Networks ?? {});
  const left =
    mode === container.HostConfig.NetworkMode && main.length === 0 && (had.length > 0 || container.State.Running);
  // The engine's own bridge by its name counts as asked for, and only in newer engines.
  const first = main.filter(([network, endpoint]) => !isBridge(network) || Object.keys(endpoint).length > 0);
  return {
    body: whole(Object.fromEntries(first)),
    connect: others.map(([network, endpoint]) => ({ network, endpoint })),
    disconnect: left ? (isBridge(mode) ? 'bridge' : mode) : null,
  };
}

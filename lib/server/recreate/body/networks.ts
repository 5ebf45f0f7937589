import { isBridge } from './endpoints';
import { textOf, type Inspected, type Json, type WholeBody } from './inspected';

/** A create body with the networks that it can ask for. */
export interface WithNetworks {
  body: WholeBody;
  /** The network that a create joins by itself, though the container had been taken out of it. */
  disconnect: string | null;
}

const without = /^(?:host|none|container:.*)$/s;

/** `body` without networks that its mode has no room for. `container`: what it was made from. Pure. */
export function fitNetworks(body: WholeBody, container: Inspected): WithNetworks {
  const mode = textOf(body.HostConfig.NetworkMode);
  const whole = (endpoints: Record<string, Json>): WholeBody => ({
    ...body,
    NetworkingConfig: { EndpointsConfig: endpoints },
  });
  if (without.test(mode)) return { body: whole({}), disconnect: null };
  const all = Object.entries(body.NetworkingConfig.EndpointsConfig);
  const isMain = (network: string) => network === mode || (isBridge(mode) && isBridge(network));
  const had = Object.keys(container.NetworkSettings?.Networks ?? {});
  const isLeft = !all.some(([network]) => isMain(network)) && (had.length > 0 || container.State.Running);
  // The one of the mode first: an engine before API 1.44 is made in it, and told of the others afterwards.
  const asked = [...all.filter(([network]) => isMain(network)), ...all.filter(([network]) => !isMain(network))];
  const [only, ...others] = asked;
  // The engine's own bridge comes by itself where nothing else is asked.
  const isPlain = only && others.length === 0 && isBridge(only[0]) && Object.keys(only[1]).length === 0;
  return {
    body: whole(isPlain ? {} : Object.fromEntries(asked)),
    disconnect: isLeft && mode === container.HostConfig.NetworkMode ? (isBridge(mode) ? 'bridge' : mode) : null,
  };
}

import type { CreateBody } from '@/lib/contract/run/body';
import { textOf, type Inspected, type Json, type WholeBody } from './inspected';
import { isBridge, mainNetwork } from './main-network';

/** A create body with the networks that it can ask for. */
export interface WithNetworks {
  body: WholeBody;
  /** The network that a create joins by itself, though the container had been taken out of it. */
  disconnect: string | null;
}

const without = /^(?:host|none|container:.*)$/s;

/**
 * A body that a form asks for, with the engine's bridge by the name that the engine tells of it, whether or not anything is asked of it
 * there: so that it counts as the same network before and after, and goes where another takes its place. Pure.
 */
export function nameBridge(body: CreateBody): CreateBody {
  if (!isBridge(textOf(body.HostConfig?.NetworkMode))) return body;
  const { default: asked, bridge, ...others } = body.NetworkingConfig?.EndpointsConfig ?? {};
  return { ...body, NetworkingConfig: { EndpointsConfig: { bridge: asked ?? bridge ?? {}, ...others } } };
}

/** `body` without networks that its mode has no room for. `container`: what it was made from. Pure. */
export function fitNetworks(body: WholeBody, container: Inspected): WithNetworks {
  const mode = textOf(body.HostConfig.NetworkMode);
  const whole = (endpoints: Record<string, Json>): WholeBody => ({
    ...body,
    NetworkingConfig: { EndpointsConfig: endpoints },
  });
  if (without.test(mode)) return { body: whole({}), disconnect: null };
  const all = Object.entries(body.NetworkingConfig.EndpointsConfig);
  const asItWas = mode === container.HostConfig.NetworkMode ? mainNetwork(container) : null;
  const isMain = (network: string) => network === mode || network === asItWas || (isBridge(mode) && isBridge(network));
  const had = Object.keys(container.NetworkSettings?.Networks ?? {});
  // Where any other is asked for, the engine itself leaves out that of the mode.
  const isLeft = all.length === 0 && (had.length > 0 || container.State.Running);
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

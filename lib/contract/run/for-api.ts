import type { CreateBody, EndpointSettings } from './body';
import { isOlder } from './needs';

/** A create body as one engine reads it, and the networks that the container is connected to once it is made. */
export interface Fitted {
  body: CreateBody;
  connects: Record<string, EndpointSettings>;
}

/**
 * The body for an engine of API `version`. Before 1.44 the MAC address is the container's, not the endpoint's, and a
 * container is made in one network, that of its NetworkMode. Pure. (Engine API version history.)
 */
export function forApi(body: CreateBody, version: string): Fitted {
  const endpoints = body.NetworkingConfig?.EndpointsConfig;
  if (!endpoints || !isOlder(version, '1.44')) return { body, connects: {} };
  const main = body.HostConfig?.NetworkMode || 'default';
  // Named by its id or by its name: where there is one alone, it is the main one.
  const key = main in endpoints ? main : (Object.keys(endpoints)[0] ?? main);
  const { MacAddress, ...endpoint } = endpoints[key] ?? {};
  const connects = Object.fromEntries(Object.entries(endpoints).filter(([name]) => name !== key));
  return {
    body: {
      ...body,
      ...(MacAddress ? { MacAddress } : {}),
      NetworkingConfig: { EndpointsConfig: { [key]: endpoint } },
    },
    connects,
  };
}

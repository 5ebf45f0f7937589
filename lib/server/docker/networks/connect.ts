import { Failure, isFailure } from '../../errors/failure';
import type { Engine } from '../engines';
import { asking } from '../errors';

/** How a container joins a network. Without addresses the network gives it some. */
export interface Joining {
  containerId: string;
  aliases: readonly string[];
  ipv4?: string | undefined;
  ipv6?: string | undefined;
  driverOptions?: Readonly<Record<string, string>>;
}

/** The endpoint as the Engine API takes it. */
export function endpointBody({ aliases, ipv4, ipv6, driverOptions = {} }: Joining): Record<string, unknown> {
  const addresses = { ...(ipv4 ? { IPv4Address: ipv4 } : {}), ...(ipv6 ? { IPv6Address: ipv6 } : {}) };
  return {
    Aliases: [...aliases],
    ...(ipv4 || ipv6 ? { IPAMConfig: addresses } : {}),
    ...(Object.keys(driverOptions).length > 0 ? { DriverOpts: driverOptions } : {}),
  };
}

/**
 * Joins a container, running or not, to a network. Engine API `POST /networks/{id}/connect`. Throws `not-found`,
 * `conflict` where it is joined already or the address is taken (with the field), `bad-request` for an address that does
 * not fit.
 */
export async function connect(engine: Engine, network: string, joining: Joining): Promise<void> {
  const body = { Container: joining.containerId, EndpointConfig: endpointBody(joining) };
  try {
    await asking(engine.requests.getNetwork(network).connect(body));
  } catch (error) {
    throw aboutAddress(error, joining);
  }
}

/** The engine's words about an address belong to its field; in a run the same words are about a port. */
function aboutAddress(error: unknown, { ipv4, ipv6 }: Joining): unknown {
  if (!isFailure(error)) return error;
  const { detail = '' } = error.details;
  const field = ipv4 ? 'ipv4' : ipv6 ? 'ipv6' : undefined;
  if (error.code === 'port-taken')
    return new Failure('conflict', { detail, ...(field && { field }) }, { cause: error });
  if (!field || !/\b(IP )?address|subnet/i.test(detail)) return error;
  return new Failure('bad-request', { detail, field }, { cause: error });
}

/**
 * Takes a container out of a network. Engine API `POST /networks/{id}/disconnect`. Throws `not-found`, and the engine's
 * words where it is not in it.
 */
export async function disconnect(engine: Engine, network: string, containerId: string, force: boolean): Promise<void> {
  await asking(engine.requests.getNetwork(network).disconnect({ Container: containerId, Force: force }));
}

import { listOf, recordOf, textOf, type Inspected, type Json } from './inspected';

/** Networks that are no choice of endpoint: another's namespace, or none. */
const without = /^(?:host|none|container:.*)$/s;
/** The engine's own bridge takes neither aliases nor addresses. */
export const isBridge = (network: string) => network === '' || network === 'default' || network === 'bridge';

/**
 * The networks that a container is in, with what was asked of each: addresses, aliases, links, options, a MAC address; what the
 * engine gave out by itself is left out. Empty where it has no network of its own.
 */
export function ownEndpoints(container: Inspected): Record<string, Json> {
  if (without.test(textOf(container.HostConfig.NetworkMode))) return {};
  const networks = Object.entries(container.NetworkSettings?.Networks ?? {});
  return Object.fromEntries(networks.map(([name, told]) => [name, endpointOf(container, name, recordOf(told))]));
}

function endpointOf(container: Inspected, network: string, told: Json): Json {
  // Engines before 25 add the short id themselves.
  const aliases = listOf(told.Aliases).filter((alias) => alias !== container.Id.slice(0, 12));
  const links = listOf(told.Links);
  const options = recordOf(told.DriverOpts);
  const mac = askedMac(told);
  return {
    ...(told.IPAMConfig && Object.keys(recordOf(told.IPAMConfig)).length > 0 ? { IPAMConfig: told.IPAMConfig } : {}),
    ...(aliases.length > 0 && !isBridge(network) ? { Aliases: aliases } : {}),
    ...(links.length > 0 ? { Links: links } : {}),
    ...(Object.keys(options).length > 0 ? { DriverOpts: options } : {}),
    ...(mac ? { MacAddress: mac } : {}),
    ...(told.GwPriority ? { GwPriority: told.GwPriority } : {}),
  };
}

/**
 * The MAC address of a container in a network, unless the engine made it of the IPv4 address, as all do before 28. From there on
 * what the engine made up cannot be told from what was asked for, and is kept as well: the old container is stopped
 * before the new one starts, so that never two have it.
 */
function askedMac(told: Json): string {
  const mac = textOf(told.MacAddress).toLowerCase();
  const bytes = textOf(told.IPAddress).split('.');
  const made =
    bytes.length === 4 ? ['02', '42', ...bytes.map((byte) => Number(byte).toString(16).padStart(2, '0'))] : [];
  return mac === made.join(':') ? '' : mac;
}

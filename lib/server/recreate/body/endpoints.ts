import { listOf, recordOf, textOf, type Inspected, type Json } from './inspected';
import { isBridge, mainNetwork } from './main-network';

/** Networks that are no choice of endpoint: another's namespace, or none. */
const without = /^(?:host|none|container:.*)$/s;

/**
 * The networks that a container is in, with what was asked of each: addresses, aliases, links, options, a MAC address; what the
 * engine gave out by itself is left out. Empty where it has no network of its own. `macInConfig`: see `EngineSays`.
 */
export function ownEndpoints(container: Inspected, macInConfig: boolean): Record<string, Json> {
  if (without.test(textOf(container.HostConfig.NetworkMode))) return {};
  const networks = Object.entries(container.NetworkSettings?.Networks ?? {});
  const main = mainNetwork(container);
  const macOf = (name: string, told: Json) =>
    name === main && macInConfig ? textOf(container.Config.MacAddress) : likelyAsked(told);
  return Object.fromEntries(
    networks.map(([name, told]) => [
      name,
      endpointOf({ container, name, told: recordOf(told), mac: macOf(name, recordOf(told)) }),
    ]),
  );
}

function endpointOf(parts: { container: Inspected; name: string; told: Json; mac: string }): Json {
  const { container, name, told, mac } = parts;
  // Engines before 25 add the short id themselves.
  const aliases = listOf(told.Aliases).filter((alias) => alias !== container.Id.slice(0, 12));
  const links = listOf(told.Links);
  const options = recordOf(told.DriverOpts);
  return {
    ...(told.IPAMConfig && Object.keys(recordOf(told.IPAMConfig)).length > 0 ? { IPAMConfig: told.IPAMConfig } : {}),
    ...(aliases.length > 0 && !isBridge(name) ? { Aliases: aliases } : {}),
    ...(links.length > 0 ? { Links: links } : {}),
    ...(Object.keys(options).length > 0 ? { DriverOpts: options } : {}),
    ...(mac ? { MacAddress: mac } : {}),
    ...(told.GwPriority ? { GwPriority: told.GwPriority } : {}),
  };
}

/**
 * The MAC address of a container in a network, unless the engine made it of the IPv4 address, as all do before 28. From there on
 * what the engine made up at random cannot be told from what was asked for, and is kept as well: the old container is stopped
 * before the new one starts, so that never two have it.
 */
function likelyAsked(told: Json): string {
  const mac = textOf(told.MacAddress).toLowerCase();
  const bytes = textOf(told.IPAddress).split('.');
  const made =
    bytes.length === 4 ? ['02', '42', ...bytes.map((byte) => Number(byte).toString(16).padStart(2, '0'))] : [];
  return mac === made.join(':') ? '' : mac;
}

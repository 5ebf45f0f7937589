import { recordOf, textOf, type Inspected } from './inspected';

/** The engine's own bridge, by each of its names; it takes neither aliases nor addresses. */
export const isBridge = (network: string) => network === '' || network === 'default' || network === 'bridge';

/**
 * The name of that network among a container's which its mode asks for; null where it is in none of that kind. The mode may
 * be the network's id, whole or in part, which the engine tells of the network itself only once the container has started.
 */
export function mainNetwork({ HostConfig, NetworkSettings }: Inspected): string | null {
  const mode = textOf(HostConfig.NetworkMode);
  const all = Object.entries(NetworkSettings?.Networks ?? {});
  const isSo = (network: string) => network === mode || (isBridge(mode) && isBridge(network));
  const byName = all.find(([network]) => isSo(network));
  if (byName) return byName[0];
  if (!/^[0-9a-f]{6,64}$/.test(mode)) return null;
  const byId = all.find(([, told]) => textOf(recordOf(told).NetworkID).startsWith(mode));
  const [first, ...others] = all;
  const isUntold = first && others.length === 0 && textOf(recordOf(first[1]).NetworkID) === '';
  return byId?.[0] ?? (isUntold ? first[0] : null);
}

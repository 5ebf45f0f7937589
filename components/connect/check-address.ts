import { holds, readAddress, readPrefix, type Kind } from '@/lib/contract/network/prefix';
import { reservedIn } from '@/lib/contract/network/room';
import type { JoinableNetwork } from './joinable';

/** What is wrong with an address that a container shall have in a network; a message of `networks.join`. */
export type AddressFault =
  { key: 'form' | 'reserved' | 'noSubnet' } | { key: 'outside'; subnets: string } | { key: 'taken'; name: string };

/** As the engine would find, before it is asked. Null: nothing is wrong. Pure. */
export function checkAddress(text: string, kind: Kind, network: JoinableNetwork): AddressFault | null {
  if (text === '') return null;
  const address = readAddress(text);
  if (!address || address.kind !== kind) return { key: 'form' };
  const pools = network.pools.filter(({ subnet }) => readPrefix(subnet)?.kind === kind);
  if (pools.length === 0 || network.builtIn) return { key: 'noSubnet' };
  const same = (other: string) => readAddress(other)?.value === address.value && readAddress(other)?.kind === kind;
  const pool = pools.find(({ subnet }) => holds(readPrefix(subnet)!, address));
  if (!pool) return { key: 'outside', subnets: pools.map(({ subnet }) => subnet).join(', ') };
  const subnet = readPrefix(pool.subnet)!;
  // Whether small IPv4 subnets have a first and a last address to keep depends on the engine: it tells.
  const isKept = reservedIn(subnet, true).includes(address.value);
  if (isKept || same(pool.gateway) || pool.aux.some((one) => same(one.address))) return { key: 'reserved' };
  const other = network.endpoints.find(({ ipv4, ipv6, fixed }) => [ipv4, ipv6, ...fixed].some(same));
  return other ? { key: 'taken', name: other.name } : null;
}

import type { NetworkPool } from './create';
import { holds, readAddress, readPrefix, type Address, type Prefix } from './prefix';

/**
 * Addresses of a subnet that the engine gives nobody: the first, and of IPv4 the last. From engine 25 (API 1.44) on, an
 * IPv4 subnet of one or two addresses has neither (RFC 3021). Moby, libnetwork/ipams/defaultipam.
 */
export function reservedIn(subnet: Prefix, smallWhole: boolean): bigint[] {
  if (subnet.kind === 128) return [subnet.first];
  if (smallWhole && subnet.bits >= 31) return [];
  return [subnet.first, subnet.last];
}

/** The gateway that the engine chooses where none is named: the first address that it may give. Null: there is none. */
export function chosenGateway(subnet: Prefix, range: Prefix | null, smallWhole: boolean): Address | null {
  const { first, last } = range ?? subnet;
  const reserved = reservedIn(subnet, smallWhole);
  for (let value = first; value <= last && value < first + 3n; value += 1n)
    if (!reserved.includes(value)) return { kind: subnet.kind, value };
  return null;
}

/** How many containers can be given an address of the pool; null while it cannot be read. */
export function roomOf(pool: NetworkPool, smallWhole: boolean): bigint | null {
  const subnet = readPrefix(pool.subnet);
  if (!subnet) return null;
  const range = pool.range ? readPrefix(pool.range) : null;
  const from = range ?? subnet;
  const gateway = readAddress(pool.gateway) ?? chosenGateway(subnet, range, smallWhole);
  const others = [...Object.values(pool.aux).map(readAddress), gateway].flatMap((one) => (one ? [one.value] : []));
  const taken = new Set([...reservedIn(subnet, smallWhole), ...others]);
  const inside = [...taken].filter((value) => holds(from, { kind: subnet.kind, value })).length;
  return from.last - from.first + 1n - BigInt(inside);
}

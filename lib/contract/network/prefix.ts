import ipaddr from 'ipaddr.js';

/** The two kinds of addresses, by the length of one in bits. */
export type Kind = 32 | 128;
/** One address. */
export interface Address {
  kind: Kind;
  value: bigint;
}
/** A block of addresses, from the first to the last. `bits`: length of its prefix. */
export interface Prefix {
  kind: Kind;
  bits: number;
  first: bigint;
  last: bigint;
  /** The address as it was written has bits beyond the prefix: `10.0.0.7/24`. */
  hostBits: boolean;
}

/** Reads an address as Go's `net` does: IPv4 in four decimals, IPv6 without a zone; null for anything else. */
export function readAddress(text: string): Address | null {
  if (ipaddr.IPv4.isValidFourPartDecimal(text)) return valueOf(ipaddr.IPv4.parse(text), 32);
  if (!text.includes(':') || text.includes('%') || !ipaddr.IPv6.isValid(text)) return null;
  const address = ipaddr.IPv6.parse(text);
  // An IPv4 address in the clothes of IPv6 is taken by engines for one or the other.
  return address.isIPv4MappedAddress() ? null : valueOf(address, 128);
}

/** Reads CIDR notation (RFC 4632, RFC 4291); null for anything else. */
export function readPrefix(text: string): Prefix | null {
  const [, written = '', length = ''] = /^([^/]+)\/(0|[1-9]\d{0,2})$/.exec(text) ?? [];
  const address = readAddress(written);
  const bits = Number(length);
  if (!address || length === '' || bits > address.kind) return null;
  const block = blockOf(address, bits);
  return { ...block, hostBits: block.first !== address.value };
}

/** The block of that length in which `address` lies. */
export function blockOf({ kind, value }: Address, bits: number): Prefix {
  const size = 1n << BigInt(kind - bits);
  const first = value - (value % size);
  return { kind, bits, first, last: first + size - 1n, hostBits: false };
}

export function overlaps(a: Prefix, b: Prefix): boolean {
  return a.kind === b.kind && a.first <= b.last && b.first <= a.last;
}

/** Whether all of `inner` lies in `outer`. */
export function contains(outer: Prefix, inner: Prefix): boolean {
  return outer.kind === inner.kind && outer.first <= inner.first && inner.last <= outer.last;
}

export function holds(block: Prefix, { kind, value }: Address): boolean {
  return block.kind === kind && block.first <= value && value <= block.last;
}

/** As one writes it, IPv6 after RFC 5952. */
export function writeAddress({ kind, value }: Address): string {
  const bytes = Array.from({ length: kind / 8 }, (_, index) => Number((value >> BigInt(kind - 8 - 8 * index)) & 255n));
  const address = ipaddr.fromByteArray(bytes);
  return address instanceof ipaddr.IPv6 ? address.toRFC5952String() : address.toString();
}

export function writePrefix({ kind, bits, first }: Prefix): string {
  return `${writeAddress({ kind, value: first })}/${bits}`;
}

/** Whether it lies in the blocks that no one on the internet has: RFC 1918, RFC 4193. */
export function isPrivate(block: Prefix): boolean {
  return privateBlocks.some((outer) => contains(outer, block));
}

function valueOf(address: ipaddr.IPv4 | ipaddr.IPv6, kind: Kind): Address {
  return { kind, value: address.toByteArray().reduce((value, byte) => (value << 8n) | BigInt(byte), 0n) };
}

/** Those blocks. */
export const privateBlocks = ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', 'fc00::/7'].map(
  (text) => readPrefix(text) as Prefix,
);

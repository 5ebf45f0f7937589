import { blockOf, contains, overlaps, privateBlocks, readPrefix, type Kind, type Prefix } from './prefix';

/** Where an engine looks by itself for a subnet, and how long its prefix is there (moby, default-address-pools), and then more. */
const usual: Readonly<Record<Kind, readonly (readonly [string, number])[]>> = {
  32: [
    ['172.18.0.0/15', 16],
    ['172.20.0.0/14', 16],
    ['172.24.0.0/13', 16],
    ['192.168.0.0/16', 20],
    ['10.0.0.0/8', 24],
  ],
  128: [['fd00::/8', 64]],
};

/** The first block of `bits` in `room`, at or behind `from`, that overlaps none of `taken`; null: there is none. */
export function nextFree(room: Prefix, bits: number, from: bigint, taken: readonly Prefix[]): Prefix | null {
  const size = 1n << BigInt(room.kind - bits);
  let block = blockOf({ kind: room.kind, value: from }, bits);
  if (block.first < from) block = blockOf({ kind: room.kind, value: block.first + size }, bits);
  while (contains(room, block)) {
    const inTheWay = taken.find((one) => overlaps(one, block));
    if (!inTheWay) return block;
    // Behind all of what is in the way, however large that is.
    const behind = blockOf({ kind: room.kind, value: inTheWay.last }, bits);
    block = blockOf({ kind: room.kind, value: behind.first + size }, bits);
  }
  return null;
}

/**
 * A subnet that overlaps none of `taken`: as long as `like` and the next one behind it in its private block; without it,
 * what an engine itself would choose. Null where everything is taken.
 */
export function suggestSubnet(kind: Kind, taken: readonly Prefix[], like: Prefix | null = null): Prefix | null {
  const room = like && privateBlocks.find((block) => contains(block, like));
  if (like && room) {
    const free = nextFree(room, like.bits, like.first, taken) ?? nextFree(room, like.bits, room.first, taken);
    if (free) return free;
  }
  for (const [text, bits] of usual[kind]) {
    const block = readPrefix(text);
    const free =
      block && nextFree(block, like?.kind === kind ? Math.max(like.bits, block.bits) : bits, block.first, taken);
    if (free) return free;
  }
  return null;
}

import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { overlaps, readPrefix, writePrefix, type Prefix } from './prefix';
import { nextFree, suggestSubnet } from './suggest-subnet';

const prefix = (text: string) => readPrefix(text) as Prefix;
const block = (max: number) =>
  fc
    .record({ last: fc.integer({ min: 0, max: 255 }), length: fc.integer({ min: 0, max }) })
    .map(({ last, length }) => prefix(`10.0.0.${Math.floor(last / 2 ** length) * 2 ** length}/${32 - length}`));

describe('the next free block', () => {
  it('is the first that a walk over all of them finds', () =>
    fc.assert(
      fc.property(
        fc.array(block(6), { maxLength: 6 }),
        block(4),
        fc.integer({ min: 0, max: 255 }),
        (taken, like, from) => {
          const room = prefix('10.0.0.0/24');
          const start = room.first + BigInt(from);
          const size = like.last - like.first + 1n;
          let walked: string | null = null;
          for (let first = room.first; first <= room.last && walked === null; first += size) {
            const one = { ...like, first, last: first + size - 1n };
            if (first >= start && !taken.some((other) => overlaps(one, other))) walked = writePrefix(one);
          }
          const found = nextFree(room, like.bits, start, taken);
          expect(found && writePrefix(found)).toBe(walked);
        },
      ),
    ));
});

test.each([
  ['what an engine would choose', 32, [], null, '172.18.0.0/16'],
  ['past what is taken', 32, ['172.18.0.0/16', '172.19.5.0/24'], null, '172.20.0.0/16'],
  ['smaller ones when those are gone', 32, ['172.16.0.0/12'], null, '192.168.0.0/20'],
  ['the next one of the same length', 32, ['10.5.0.0/24', '10.5.1.0/25'], '10.5.0.0/24', '10.5.2.0/24'],
  ['from the beginning, when the end is full', 32, ['10.255.255.0/24'], '10.255.255.0/24', '10.0.0.0/24'],
  ['in a private block, when asked for one of the internet', 32, ['8.8.8.0/24'], '8.8.8.0/24', '172.18.0.0/24'],
  ['of IPv6', 128, ['fd00::/64'], null, 'fd00:0:0:1::/64'],
  ['of IPv6, as long', 128, ['fd00:5::/80'], 'fd00:5::/80', 'fd00:5:0:0:1::/80'],
  ['none, where everything is taken', 32, ['0.0.0.0/0'], null, null],
] as const)('a subnet is suggested: %s', (_, kind, taken, like, wanted) => {
  const found = suggestSubnet(kind, taken.map(prefix), like && prefix(like));
  expect(found && writePrefix(found)).toBe(wanted);
});

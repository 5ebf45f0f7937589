import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { contains, holds, overlaps, readAddress, readPrefix, writePrefix, type Prefix } from './prefix';

/** Small blocks that lie close together, so that they meet often; of either kind. */
const smallPrefix = fc
  .record({ v6: fc.boolean(), last: fc.integer({ min: 0, max: 255 }), length: fc.integer({ min: 0, max: 8 }) })
  .map(({ v6, last, length }) => {
    const bits = (v6 ? 128 : 32) - length;
    const base = Math.floor(last / 2 ** length) * 2 ** length;
    return v6 ? `fd00::${base.toString(16)}/${bits}` : `10.0.0.${base}/${bits}`;
  });
const prefix = (text: string) => readPrefix(text) as Prefix;
/** The slow oracle: every address of a block. */
function addressesOf(text: string): Set<string> {
  const { kind, first, last } = prefix(text);
  const all = new Set<string>();
  for (let value = first; value <= last; value += 1n) all.add(`${kind} ${value}`);
  return all;
}

describe('blocks of addresses', () => {
  it('overlap exactly where they have an address in common', () =>
    fc.assert(
      fc.property(smallPrefix, smallPrefix, (a, b) => {
        const [mine, yours] = [addressesOf(a), addressesOf(b)];
        expect(overlaps(prefix(a), prefix(b))).toBe([...mine].some((one) => yours.has(one)));
        expect(contains(prefix(a), prefix(b))).toBe([...yours].every((one) => mine.has(one)));
      }),
    ));
  it('are written as they were read', () =>
    fc.assert(
      fc.property(smallPrefix, (text) => void expect(readPrefix(writePrefix(prefix(text)))).toEqual(prefix(text))),
    ));
  it('hold the addresses from the first to the last', () => {
    const block = prefix('10.0.0.64/26');
    const has = (text: string) => holds(block, readAddress(text)!);
    expect(['10.0.0.63', '10.0.0.64', '10.0.0.127', '10.0.0.128'].map(has)).toEqual([false, true, true, false]);
  });
});

test.each([
  ['10.0.0.7/24', '10.0.0.0/24', true],
  ['10.0.0.0/24', '10.0.0.0/24', false],
  ['10.0.0.7/32', '10.0.0.7/32', false],
  ['0.0.0.0/0', '0.0.0.0/0', false],
  ['FD00:0:0::1/64', 'fd00::/64', true],
  ['::/0', '::/0', false],
])('%s is %s, with host bits: %s', (text, written, hostBits) => {
  const read = prefix(text);
  expect([writePrefix(read), read.hostBits]).toEqual([written, hostBits]);
});

test.each([
  '10.0.0.0',
  '10.0.0.0/',
  '10.0.0.0/33',
  '10.0.0.0/08',
  '10.0/16',
  '010.0.0.0/8',
  '0x0a.0.0.0/8',
  'fd00::/129',
  'fe80::1%eth0/64',
  '::ffff:10.0.0.0/104',
  'a/b',
  '10.0.0.0/24/1',
  ' 10.0.0.0/24',
  '',
])('%j is no block', (text) => expect(readPrefix(text)).toBeNull());

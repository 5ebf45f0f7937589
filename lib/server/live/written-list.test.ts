import { beforeEach, describe, expect, it } from 'vitest';
import { WrittenList } from './written-list';

let list: WrittenList;
/** What it should hold: a map keeps the order in which keys came, too. */
let rows: Map<string, unknown>;
beforeEach(() => {
  list = new WrittenList();
  rows = new Map();
});

const put = (key: string, row: unknown) => {
  rows.set(key, row);
  list.put(key, JSON.stringify(row));
};
const remove = (key: string) => {
  rows.delete(key);
  list.delete(key);
};
const read = () => JSON.parse(list.bytes().toString()) as unknown;

describe('a list that is written by parts', () => {
  it('is an empty array of nothing, and after its last row has gone', () => {
    expect(list.bytes().toString()).toBe('[]');
    put('a', { name: 'a' });
    expect(list.bytes().toString()).toBe('[{"name":"a"}]');
    remove('a');
    expect(list.bytes().toString()).toBe('[]');
    put('b', { name: 'wéb' });
    expect(read()).toEqual([{ name: 'wéb' }]);
  });

  it('gives the same bytes until something changes', () => {
    put('a', 1);
    const before = list.bytes();
    expect(list.bytes()).toBe(before);
    remove('nothing of it');
    expect(list.bytes()).toBe(before);
    put('a', 2);
    expect(list.bytes()).not.toBe(before);
    expect(before.toString()).toBe('[1]');
  });

  it('is true after any changes, in any part, and in order', () => {
    for (let n = 0; n < 300; n += 1) put(`row ${n}`, { n });
    let seed = 7;
    const any = (below: number) => (seed = (seed * 16_807) % 2_147_483_647) % below;
    for (let step = 0; step < 2_000; step += 1) {
      const key = `row ${any(400)}`;
      if (any(3) === 0) remove(key);
      else put(key, { step });
      if (any(4) === 0) expect(read()).toEqual([...rows.values()]);
      expect(list.get(key)).toBe(rows.has(key) ? JSON.stringify(rows.get(key)) : undefined);
    }
    for (const key of [...rows.keys()].slice(0, -1)) remove(key);
    expect(read()).toEqual([...rows.values()]);
  });
});

import { expect, it } from 'vitest';
import { heldRows, holdOrder } from './held-order';

interface Row {
  id: string;
  cpu: number;
}
const row = (id: string, cpu: number): Row => ({ id, cpu });
const idOf = ({ id }: Row) => id;
const held = holdOrder('cpu', [row('a', 3), row('b', 2), row('c', 1)], idOf);
const shown = (sorted: Row[], where = {}) => {
  const { rows, gone, differs } = heldRows(held, sorted, idOf, where);
  return { rows: rows.map(({ id, cpu }) => `${id}${cpu}`).join(' '), gone: [...gone], differs };
};

it('keeps each row in its place, with what it tells now', () => {
  expect(shown([row('c', 9), row('a', 3), row('b', 2)])).toEqual({ rows: 'a3 b2 c9', gone: [], differs: true });
  expect(shown([row('a', 3), row('b', 2), row('c', 1)]).differs).toBe(false);
});
it('puts what is new behind all', () => {
  expect(shown([row('d', 9), row('a', 3), row('b', 2), row('c', 1)]).rows).toBe('a3 b2 c1 d9');
});
it('shows as it is now what the filter lets through no more, and as it was what is gone', () => {
  const where = { latest: (id: string) => (id === 'a' ? row('a', 0) : undefined) };
  expect(shown([row('c', 1)], where)).toEqual({ rows: 'a0 b2 c1', gone: ['b'], differs: true });
});
it('keeps nothing of what the person removed', () => {
  expect(shown([row('a', 3), row('c', 1)], { dropped: (id: string) => id === 'b' }).rows).toBe('a3 c1');
});

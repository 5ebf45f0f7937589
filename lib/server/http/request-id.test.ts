import { expect, it } from 'vitest';
import { requestIdOf } from './request-id';

const request = (id?: string) => ({ headers: id === undefined ? {} : { 'x-request-id': id }, socket: {} as never });
const [proxy, stranger] = [{ trusts: () => true }, { trusts: () => false }];

it('a request gets an id of its own', () => {
  const ids = [requestIdOf(request(), stranger), requestIdOf(request(), stranger)];
  expect(ids[0]).toMatch(/^[0-9a-f]{16}$/);
  expect(ids[0]).not.toBe(ids[1]);
});
it('keeps the id that a trusted proxy gave it, and that of nobody else', () => {
  expect(requestIdOf(request('abc-123.def'), proxy)).toBe('abc-123.def');
  expect(requestIdOf(request('abc-123.def'), stranger)).not.toBe('abc-123.def');
});
it.each(['short', 'x'.repeat(129), 'with a space', 'a"b"c"d"e', 'line\nbreak1'])('takes no %j for an id', (id) =>
  expect(requestIdOf(request(id), proxy)).toMatch(/^[0-9a-f]{16}$/),
);

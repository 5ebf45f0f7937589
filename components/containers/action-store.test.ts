import { expect, it } from 'vitest';
import type { ContainerRow } from '@/lib/contract/containers';
import type { Problem } from '@/lib/contract/problem';
import { ActionStore, isReached } from './action-store';

const rows = ['a', 'b', 'c'].map((id) => ({ id, name: `name-${id}` }) as ContainerRow);
const problem = (code: Problem['code']): Problem => ({ type: '', code, title: code, status: 409 });

it('shows what is under way until it has ended', () => {
  const store = new ActionStore();
  store.begin('stop', rows);
  expect(store.pending('a')).toBe('stop');
  store.end('stop', rows, new Map());
  expect(store.pending('a')).toBeUndefined();
});

it.each([
  ['stop', 'exited', true],
  ['kill', 'exited', true],
  ['stop', 'running', false],
  ['start', 'running', true],
  ['start', 'exited', false],
  ['restart', 'running', false],
  ['remove', 'exited', false],
] as const)('takes a %s of many as done for one that is %s: %s', (verb, state, reached) => {
  expect(isReached(verb, { state })).toBe(reached);
});

it('keeps the outcome of each of many until it is dismissed', () => {
  const store = new ActionStore();
  store.end(
    'start',
    rows,
    new Map([
      ['a', problem('not-modified')],
      ['b', problem('port-taken')],
    ]),
  );
  const [outcome] = store.outcomes();
  expect(outcome).toMatchObject({ done: 1, unchanged: ['name-a'], failed: [{ name: 'name-b' }] });
  store.dismiss(outcome?.id ?? 0);
  expect(store.outcomes()).toEqual([]);
});

it('says nothing of one that went well: its row does', () => {
  const store = new ActionStore();
  store.end('start', rows.slice(0, 1), new Map());
  expect(store.outcomes()).toEqual([]);
});

import { expect, it } from 'vitest';
import { maximumChanges } from '@/lib/contract/changes';
import { toChanges } from './changes';

it('names the kinds, in the order of the paths', () => {
  const answer = [
    { Path: '/etc', Kind: 0 },
    { Path: '/new', Kind: 1 },
    { Path: '/bin/gone', Kind: 2 },
  ];
  expect(toChanges(answer)).toEqual({
    counts: { added: 1, changed: 1, deleted: 1 },
    changes: [
      { path: '/bin/gone', kind: 'deleted' },
      { path: '/etc', kind: 'changed' },
      { path: '/new', kind: 'added' },
    ],
  });
});

it('is empty where the engine says null, as it does of an untouched container', () => {
  const none = { counts: { added: 0, changed: 0, deleted: 0 }, changes: [] };
  expect(toChanges(null)).toEqual(none);
  expect(toChanges(Buffer.from('null\n'))).toEqual(none);
});

it('counts what it does not tell', () => {
  const many = Array.from({ length: maximumChanges + 5 }, (_, index) => ({ Path: `/${index}`, Kind: 1 }));
  const { counts, changes } = toChanges(many);
  expect([counts.added, changes.length]).toEqual([maximumChanges + 5, maximumChanges]);
});

import { expect, test } from 'vitest';
import { fieldNames } from '@/lib/contract/run/mapping';
import { placedFields } from './topic-names';

test('every field of the form has one place on the page', () => {
  expect([...placedFields].sort()).toEqual([...fieldNames].sort());
});

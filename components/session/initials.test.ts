import { expect, it } from 'vitest';
import { initialsOf } from './initials';

it.each([
  ['lin.wei', 'LW'],
  ['ana', 'AN'],
  ['x', 'X'],
  ['maria_de-la-cruz', 'MD'],
  ['林伟', '林'],
  ['', ''],
])('shortens %j to %j', (name, initials) => {
  expect(initialsOf(name)).toBe(initials);
});

import { expect, test } from 'vitest';
import { heightByKey } from './dock-height';

const bounds = { smallest: 140, largest: 760 };

test.each([
  ['ArrowUp', 344],
  ['ArrowDown', 296],
  ['PageUp', 440],
  ['PageDown', 200],
  ['Home', 140],
  ['End', 760],
  ['Enter', null],
  ['constructor', null],
])('%s moves the edge of a dock of 320 px to %s', (key, height) => {
  expect(heightByKey(key, 320, bounds)).toBe(height);
});

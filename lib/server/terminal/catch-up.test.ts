import { expect, test } from 'vitest';
import { isInterrupt } from './catch-up';

test.each([
  ['Ctrl-C', '\x03', true],
  ['Ctrl-\\', '\x1c', true],
  ['Ctrl-Z', '\x1a', true],
  ['a letter', 'c', false],
  ['an arrow key', '\x1b[A', false],
  ['a paste that holds one', `${'text '.repeat(20)}\x03`, false],
])('%s: %j interrupts: %s', (_, typed, expected) => {
  expect(isInterrupt(Buffer.from(typed))).toBe(expected);
});

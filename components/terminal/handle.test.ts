import { expect, test } from 'vitest';
import { armControl } from './handle';

test('Ctrl counts for the next character only', () => {
  const control = armControl();
  expect(control.arm()).toBe(true);
  expect(control.apply('c')).toBe('\x03');
  expect(control.apply('c')).toBe('c');
});
test('Ctrl pressed twice is let go', () => {
  const control = armControl();
  control.arm();
  expect(control.arm()).toBe(false);
  expect(control.apply('d')).toBe('d');
});
test('what has no control character stays as it is', () => {
  const control = armControl();
  control.arm();
  expect(control.apply('1')).toBe('1');
});

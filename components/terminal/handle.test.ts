import { expect, test } from 'vitest';
import { holdModifiers } from './handle';

const holder = () => {
  const told: unknown[] = [];
  return { ...holdModifiers((held) => told.push(held)), told };
};

test('Ctrl counts for the next character only', () => {
  const keys = holder();
  keys.hold('control');
  expect(keys.apply('c')).toBe('\x03');
  expect(keys.apply('c')).toBe('c');
  expect(keys.told).toEqual([
    { control: true, alt: false },
    { control: false, alt: false },
  ]);
});
test('Ctrl pressed twice is let go', () => {
  const keys = holder();
  keys.hold('control');
  keys.hold('control');
  expect(keys.apply('d')).toBe('d');
});
test('what has no control character stays as it is', () => {
  const keys = holder();
  keys.hold('control');
  expect(keys.apply('1')).toBe('1');
});
test('Alt puts an escape before the character, with Ctrl too', () => {
  const keys = holder();
  keys.hold('alt');
  expect(keys.apply('b')).toBe('\x1bb');
  keys.hold('alt');
  keys.hold('control');
  expect(keys.apply('c')).toBe('\x1b\x03');
});
test('keys go as xterm sends them: by the mode that the program asked for, and with what is held', () => {
  const keys = holder();
  expect(keys.press('ArrowUp', false)).toBe('\x1b[A');
  expect(keys.press('ArrowUp', true)).toBe('\x1bOA');
  expect(keys.press('PageDown', true)).toBe('\x1b[6~');
  keys.hold('control');
  expect(keys.press('ArrowLeft', true)).toBe('\x1b[1;5D');
  expect(keys.press('ArrowLeft', true)).toBe('\x1bOD');
  keys.hold('alt');
  expect(keys.press('PageUp', false)).toBe('\x1b[5;3~');
});

import { describe, expect, test } from 'vitest';
import { keyOf, shortcutAt, shortcutNames, shortcuts } from './table';

const plain = { shiftKey: false, ctrlKey: false, altKey: false, metaKey: false };

test('no key means two things where it is heard', () => {
  const heard = shortcutNames.flatMap((name) => {
    const { place, keys } = shortcuts[name];
    // A row hears its own keys, those of any list, and those of any page.
    const places = place === 'list' || place === 'anywhere' ? ['containers', 'images'] : [place];
    return places.flatMap((one) => keys.map((key) => `${one} ${key}`));
  });
  expect(heard.filter((one, index) => heard.indexOf(one) !== index)).toEqual([]);
});

describe('a press', () => {
  test('means what the table says in its place alone', () => {
    expect(shortcutAt('containers', 's', true)).toBe('startStop');
    expect(shortcutAt('images', 's', true)).toBeNull();
    expect(shortcutAt('list', 'j', true)).toBe('next');
  });
  test('of a character alone means nothing when letters are switched off; others still count', () => {
    expect(shortcutAt('containers', 'd', false)).toBeNull();
    expect(shortcutAt('containers', 'Delete', false)).toBe('remove');
    expect(shortcutAt('list', ' ', false)).toBe('select');
    expect(shortcutAt('list', 'ArrowDown', false)).toBe('next');
  });
  test('is named with Shift where that is no part of the character', () => {
    expect(keyOf({ ...plain, key: ' ', shiftKey: true })).toBe('Shift+ ');
    expect(keyOf({ ...plain, key: 'X', shiftKey: true })).toBe('X');
    expect(keyOf({ ...plain, key: '?', shiftKey: true })).toBe('?');
  });
  test('with Ctrl, Alt or ⌘ is left to others', () => {
    expect(keyOf({ ...plain, key: 's', ctrlKey: true })).toBeNull();
    expect(keyOf({ ...plain, key: 's', metaKey: true })).toBeNull();
  });
});

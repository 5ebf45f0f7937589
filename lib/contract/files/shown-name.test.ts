import { expect, it } from 'vitest';
import { textOf } from './raw-bytes';
import { plainName, shownName } from './shown-name';

it.each([
  ['notes 名.txt', 'notes 名.txt'],
  ['a\nb', 'a\\nb'],
  ['\u001b[31mred', '\\e[31mred'],
  ['\u202egpj.exe', '\\u{202E}gpj.exe'],
  [textOf(Uint8Array.of(0x61, 0xff)), 'a\\xFF'],
  ['zero\u200bwidth', 'zero\\u{200B}width'],
])('%j is shown as %s', (name, wanted) => expect(plainName(name)).toBe(wanted));

it('tells an escape from the same letters in a name', () => {
  expect(shownName('\\n')).toEqual([{ text: '\\n', escaped: false }]);
  expect(shownName('a\n')).toEqual([
    { text: 'a', escaped: false },
    { text: '\\n', escaped: true },
  ]);
});

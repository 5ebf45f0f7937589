import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { en } from '@/lib/i18n/en/index';
import { shortcutNames, shortcuts, type Place } from './table';

const messages = en.shortcuts;
const caps: Record<string, string> = {
  ...{ $mod: '⌘/Ctrl', ' ': 'Space', ArrowDown: '↓', ArrowUp: '↑', Delete: 'Del', Escape: 'Esc' },
  ...{ PageDown: 'PgDn', PageUp: 'PgUp', Control: 'Ctrl' },
};
const capOf = (keys: string) =>
  keys
    .split('+')
    .map(
      (part) => caps[part] ?? (keys.includes('+') ? part.replace(/^[a-z]$/, (letter) => letter.toUpperCase()) : part),
    )
    .join('+');

/** What docs/keys.md is to say, without the padding of its columns. */
function wanted(): string[] {
  const places = [...new Set(shortcutNames.map((name) => shortcuts[name].place))] as Place[];
  return places.flatMap((place) => [
    `## ${messages.place[place]}`,
    ...shortcutNames
      .filter((name) => shortcuts[name].place === place)
      .map(
        (name) => `| ${shortcuts[name].keys.map((key) => `\`${capOf(key)}\``).join(' ')} | ${messages.does[name]} |`,
      ),
  ]);
}

test('docs/keys.md has every key of the table, in its order, and no other', () => {
  const text = readFileSync(new URL('../../../docs/keys.md', import.meta.url), 'utf8');
  const lines = text.split('\n').map((line) => line.replace(/ +/g, ' '));
  expect(lines.filter((line) => /^(?:## |\| `)/.test(line))).toEqual(wanted());
});

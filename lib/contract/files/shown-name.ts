import { rawByteOf } from './raw-bytes';

/** A piece of a name: as it is, or what stands for something that cannot be seen, or would change what is. */
export interface NamePiece {
  text: string;
  escaped: boolean;
}

/** Control characters, half characters, marks that turn text around or take no room, and private use. */
const unseen =
  /[\p{Cc}\p{Cs}\p{Co}\u00ad\u061c\u115f\u1160\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0]/u;

/**
 * A name as it may be shown: a newline, a colour code or a mark that turns text around stands as its escape, a byte that is
 * no UTF-8 as `\xNN`; so that no name looks like another, or like something that is not a name.
 */
export function shownName(name: string): NamePiece[] {
  const pieces: NamePiece[] = [];
  for (const character of name) {
    const escaped = unseen.test(character);
    const text = escaped ? escapeOf(character) : character;
    const last = pieces.at(-1);
    if (last?.escaped === escaped) last.text += text;
    else pieces.push({ text, escaped });
  }
  return pieces;
}

/** The same as one text. */
export function plainName(name: string): string {
  return shownName(name)
    .map(({ text }) => text)
    .join('');
}

const short: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t', '\u001b': '\\e' };

function escapeOf(character: string): string {
  const byte = rawByteOf(character);
  const code = character.codePointAt(0) ?? 0;
  if (byte !== null || code < 0x80)
    return short[character] ?? `\\x${(byte ?? code).toString(16).toUpperCase().padStart(2, '0')}`;
  return `\\u{${code.toString(16).toUpperCase()}}`;
}

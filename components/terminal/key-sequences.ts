/** What may be held while a key is pressed. */
export interface Held {
  control: boolean;
  alt: boolean;
}

/** Keys with a final letter (CSI letter), and keys with a number (CSI number ~): xterm, "PC-Style Function Keys". */
const letters = { ArrowUp: 'A', ArrowDown: 'B', ArrowRight: 'C', ArrowLeft: 'D', Home: 'H', End: 'F' } as const;
const numbers = { PageUp: 5, PageDown: 6 } as const;
const plain = { Escape: '\x1b', Tab: '\t' } as const;
export type SpecialKey = keyof typeof letters | keyof typeof numbers | keyof typeof plain;

/** What a key sends, as xterm does: arrows, Home and End by SS3 where the program asked for it (`application`). Pure. */
export function sequenceOf(key: SpecialKey, held: Held, application: boolean): string {
  const modifier = 1 + (held.alt ? 2 : 0) + (held.control ? 4 : 0);
  if (key in letters) {
    const letter = letters[key as keyof typeof letters];
    if (modifier > 1) return `\x1b[1;${modifier}${letter}`;
    return application ? `\x1bO${letter}` : `\x1b[${letter}`;
  }
  if (key in numbers) {
    const number = numbers[key as keyof typeof numbers];
    return modifier > 1 ? `\x1b[${number};${modifier}~` : `\x1b[${number}~`;
  }
  return `${held.alt ? '\x1b' : ''}${plain[key as keyof typeof plain]}`;
}

/** A character that is typed while `held`: Ctrl makes a control character of it, where it has one, Alt puts ESC before it. Pure. */
export function characterWith(held: Held, text: string): string {
  if (text.length !== 1) return text;
  const code = text.toUpperCase().charCodeAt(0);
  const base = held.control && code >= 64 && code < 96 ? String.fromCharCode(code - 64) : text;
  return held.alt ? `\x1b${base}` : base;
}

import type { Suggestions } from './suggestions';

/** One part of a filter: any of `values` (none of them, where `not`) in what `key` names; a `word` looks in several. */
export interface Term<K extends string> {
  key: K | 'word';
  values: readonly string[];
  not: boolean;
}
/** How it is seen whether a row has a value, typed in small letters, for each key and for a bare word. */
export type Finders<R, K extends string> = Readonly<Record<K | 'word', (row: R, value: string) => boolean>>;

/**
 * Reads a filter as it is typed: words and `key:value` tokens, each with a `-` before it for what shall not be; commas part
 * alternatives. A token without a value yet (`image:`) filters nothing.
 */
export function readTerms<K extends string>(text: string, keys: readonly K[]): Term<K>[] {
  return text
    .toLowerCase()
    .split(/\s+/)
    .map((part) => readTerm(part, keys))
    .filter(({ values }) => values.length > 0);
}

function readTerm<K extends string>(part: string, keys: readonly K[]): Term<K> {
  const not = part.startsWith('-');
  const plain = not ? part.slice(1) : part;
  const key = keys.find((one) => plain.startsWith(`${one}:`));
  const values = key ? plain.slice(key.length + 1).split(',') : [plain];
  return { key: key ?? 'word', values: values.filter(Boolean), not };
}

/** Whether a row passes all terms. */
export function passes<R, K extends string>(row: R, terms: readonly Term<K>[], finders: Finders<R, K>): boolean {
  return terms.every(({ key, values, not }) => values.some((value) => finders[key](row, value)) !== not);
}

/** Whether `text` has `value`, typed in small letters, somewhere. */
export function has(text: string, value: string): boolean {
  return text.toLowerCase().includes(value);
}

/** `key` finds a part of a label's name, `key=value` a label of that name by a part of its value. */
export function hasLabel(labels: Readonly<Record<string, string>>, value: string): boolean {
  const [name = '', ...rest] = value.split('=');
  return Object.entries(labels).some(([key, text]) =>
    rest.length === 0 ? has(key, name) : key.toLowerCase() === name && has(text, rest.join('=')),
  );
}

/** Whether a filter, as it is typed, looks into the value of a label. */
export function asksForLabelValue(text: string): boolean {
  return readTerms(text, ['label']).some(
    ({ key, values }) => key === 'label' && values.some((value) => value.includes('=')),
  );
}

/** The text with its `key:` tokens replaced by one, or without any when `value` is null; those with a `-` stay. */
export function withToken(text: string, key: string, value: string | null): string {
  const rest = text.split(/\s+/).filter((part) => part && !part.toLowerCase().startsWith(`${key}:`));
  return [...rest, ...(value === null ? [] : [`${key}:${value}`])].join(' ');
}

/** Values offered at once. */
const most = 8;

/**
 * What can stand where the caret is: the keys of a filter, or after a key the values that rows have for it, the most
 * frequent first. `hints`: what each key looks at.
 */
export function suggestTerms<R, K extends string>(
  { text, caret }: { text: string; caret: number },
  rows: readonly R[],
  valuesOf: Readonly<Record<K, (row: R) => readonly string[]>>,
  hints: Readonly<Record<K, string>>,
): Suggestions {
  const keys = Object.keys(valuesOf) as K[];
  const from = text.slice(0, caret).search(/\S*$/);
  const to = caret + (/^\S*/.exec(text.slice(caret))?.[0].length ?? 0);
  const typed = text.slice(from, caret).toLowerCase();
  const sign = typed.startsWith('-') ? '-' : '';
  const plain = typed.slice(sign.length);
  const key = keys.find((one) => plain.startsWith(`${one}:`));
  if (!key) {
    const begun = keys.filter((one) => one.startsWith(plain));
    return { from, to, items: begun.map((one) => ({ text: `${sign}${one}:`, hint: hints[one], more: true })) };
  }
  const given = plain.slice(key.length + 1);
  const part = given.slice(given.lastIndexOf(',') + 1);
  const kept = text.slice(from, caret - part.length);
  const counts = new Map<string, number>();
  for (const row of rows) for (const value of valuesOf[key](row)) counts.set(value, (counts.get(value) ?? 0) + 1);
  const items = [...counts]
    .filter(([value]) => value.toLowerCase().includes(part) && value.toLowerCase() !== part)
    .sort(([a, many], [b, more]) => more - many || a.localeCompare(b))
    .slice(0, most)
    .map(([value, count]) => ({ text: `${kept}${value}`, hint: String(count), more: false }));
  return { from, to, items };
}

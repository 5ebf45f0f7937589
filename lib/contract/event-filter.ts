import type { HappenedEvent } from './events';

/** What a token may be about. */
export const eventFilterKeys = ['type', 'action', 'name', 'since', 'until'] as const;
export type EventFilterKey = (typeof eventFilterKeys)[number];

interface Term {
  key: 'type' | 'action' | 'name' | 'word';
  values: readonly string[];
  not: boolean;
}

/** A filter as it is typed. `since`, `until`: as they were typed, for the command; and in milliseconds, from and to. */
export interface EventFilter {
  terms: readonly Term[];
  since: string | undefined;
  until: string | undefined;
  from: number;
  to: number;
}

const units: Readonly<Record<string, number>> = { s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 };

/** Reads a span before `now` (`10m`, `2h`, `1d`) or a time (RFC 3339, with or without a zone); NaN for anything else. */
export function readTime(text: string, now: number): number {
  const span = /^(\d{1,6})([smhd])$/.exec(text);
  if (span) return now - Number(span[1]) * (units[span[2] ?? ''] ?? 0);
  return /^\d{4}-\d\d-\d\d/.test(text) ? Date.parse(text.toUpperCase()) : Number.NaN;
}

/** Reads words and `key:value` tokens; values of one token are alternatives, a `-` before it turns it round. Pure. */
export function readEventFilter(text: string, now: number): EventFilter {
  const filter: EventFilter & { terms: Term[] } = {
    ...{ terms: [], since: undefined, until: undefined, from: -Infinity, to: Infinity },
  };
  for (const part of text.toLowerCase().split(/\s+/).filter(Boolean)) {
    const not = part.startsWith('-');
    const plain = not ? part.slice(1) : part;
    const key = eventFilterKeys.find((one) => plain.startsWith(`${one}:`));
    const value = key ? plain.slice(key.length + 1) : plain;
    if (key === 'since' || key === 'until') {
      const at = readTime(value, now);
      if (Number.isNaN(at)) continue;
      if (key === 'since') [filter.since, filter.from] = [value, at];
      else [filter.until, filter.to] = [value, at];
      continue;
    }
    const values = (key ? value.split(',') : [value]).filter(Boolean);
    if (values.length) filter.terms.push({ key: key ?? 'word', values, not });
  }
  return filter;
}

/** Whether an event passes. Types and actions are whole words, as the engine's own filters are; names are parts. */
export function matchesEvent(event: HappenedEvent, { terms, from, to }: EventFilter): boolean {
  if (event.at < from || event.at > to) return false;
  return terms.every(({ key, values, not }) => values.some((value) => finders[key](event, value)) !== not);
}

const has = (text: string | null | undefined, value: string) => (text ?? '').toLowerCase().includes(value);
const hasName = ({ name, objectId }: HappenedEvent, value: string) => has(name, value) || objectId.startsWith(value);

const finders: Record<Term['key'], (event: HappenedEvent, value: string) => boolean> = {
  type: ({ type }, value) => type === value,
  action: ({ action }, value) => action.toLowerCase() === value,
  name: hasName,
  word: (event, value) =>
    hasName(event, value) ||
    has(event.action, value) ||
    event.type === value ||
    has(event.attributes['image'], value) ||
    has(event.argument, value),
};

/** The values of the positive tokens of one kind: what the engine's own filter takes. */
export function wantedOf({ terms }: EventFilter, key: 'type' | 'action'): string[] {
  return terms.flatMap((term) => (term.key === key && !term.not ? term.values : []));
}

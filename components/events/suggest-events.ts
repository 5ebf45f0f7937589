import type { Suggestions } from '@/components/ui/suggestions';
import { eventFilterKeys, type EventFilterKey } from '@/lib/contract/event-filter';
import type { HappenedEvent } from '@/lib/contract/events';

/** Values offered at once. */
const most = 8;
const times = ['5m', '1h', '24h'];

/** What can stand where the caret is: the keys of the filter, or values that events have for one, the most frequent first. */
export function suggestEvents(
  text: string,
  caret: number,
  events: readonly HappenedEvent[],
  hints: Record<EventFilterKey, string>,
): Suggestions {
  const from = text.slice(0, caret).search(/\S*$/);
  const to = caret + (/^\S*/.exec(text.slice(caret))?.[0].length ?? 0);
  const typed = text.slice(from, caret).toLowerCase();
  const sign = typed.startsWith('-') ? '-' : '';
  const plain = typed.slice(sign.length);
  const key = eventFilterKeys.find((one) => plain.startsWith(`${one}:`));
  if (!key) {
    const keys = eventFilterKeys.filter((one) => one.startsWith(plain));
    return { from, to, items: keys.map((one) => ({ text: `${sign}${one}:`, hint: hints[one], more: true })) };
  }
  const given = plain.slice(key.length + 1);
  const part = given.slice(given.lastIndexOf(',') + 1);
  const kept = text.slice(from, caret - part.length);
  if (key === 'since' || key === 'until')
    return { from, to, items: times.map((time) => ({ text: `${kept}${time}`, hint: '', more: false })) };
  const counts = new Map<string, number>();
  for (const event of events) counts.set(event[key], (counts.get(event[key]) ?? 0) + 1);
  const items = [...counts]
    .filter(([value]) => value.toLowerCase().includes(part) && value.toLowerCase() !== part && !/\s/.test(value))
    .sort(([a, many], [b, more]) => more - many || a.localeCompare(b))
    .slice(0, most)
    .map(([value, count]) => ({ text: `${kept}${value}`, hint: String(count), more: false }));
  return { from, to, items };
}

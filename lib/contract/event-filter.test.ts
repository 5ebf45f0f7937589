import { expect, it } from 'vitest';
import { matchesEvent, readEventFilter, readTime, wantedOf } from './event-filter';
import type { HappenedEvent } from './events';

const now = Date.parse('2026-03-01T12:00:00Z');
const usual = { argument: null, attributes: {}, probe: false, objectId: 'abc123', type: 'container' };
const event = (action: string, name: string, change: Partial<HappenedEvent> = {}): HappenedEvent => ({
  ...usual,
  ...{ id: `${action} ${name}`, at: now, action, name },
  ...change,
});
const events = [
  event('start', 'shop-web', { attributes: { image: 'nginx:1.27' } }),
  event('die', 'shop-db', { at: now - 20 * 60_000 }),
  event('connect', 'shop_default', { type: 'network', objectId: 'fff' }),
  event('exec_create', 'lone', { argument: 'sh -c date' }),
];
const found = (text: string) =>
  events.filter((one) => matchesEvent(one, readEventFilter(text, now))).map(({ action }) => action);

it('finds by type and action as whole words, values of one token as alternatives', () => {
  expect(found('type:container action:start,die')).toEqual(['start', 'die']);
  expect(found('action:exec')).toEqual([]);
  expect(found('-type:container')).toEqual(['connect']);
});

it('finds by a part of the name, and words in name, action, image and argument', () => {
  expect(found('name:SHOP')).toEqual(['start', 'die', 'connect']);
  expect(found('nginx')).toEqual(['start']);
  expect(found('date')).toEqual(['exec_create']);
  expect(found('name:fff')).toEqual(['connect']);
});

it('finds since and until a time, a span before now or a moment', () => {
  expect(found('since:10m type:container')).toEqual(['start', 'exec_create']);
  expect(found('until:10m')).toEqual(['die']);
  expect(found('since:2026-03-01T11:50:00Z until:2026-03-01T12:00:01Z')).toEqual(['start', 'connect', 'exec_create']);
});

it('filters nothing by a token without a value, or a time that is none', () => {
  expect(found('type: since:soon')).toHaveLength(4);
  expect(readTime('soon', now)).toBeNaN();
  expect(readTime('2h', now)).toBe(now - 7_200_000);
});

it('tells what the engine’s own filter takes', () => {
  const filter = readEventFilter('type:network,volume -action:mount action:create', now);
  expect([wantedOf(filter, 'type'), wantedOf(filter, 'action')]).toEqual([['network', 'volume'], ['create']]);
});

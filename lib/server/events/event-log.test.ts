import { expect, it } from 'vitest';
import { keptEvents, type EventNews } from '@/lib/contract/events';
import type { EngineEvent } from '../docker/system/events';
import { EventLog } from './event-log';

const event = (action: string, at: number, change: Partial<EngineEvent> = {}): EngineEvent => ({
  ...{ type: 'container', action, id: 'abc', attributes: { name: 'web' }, at, nano: `${at}000000` },
  ...change,
});
const noProbes = { isProbe: () => Promise.resolve(false) };
const actions = (log: EventLog) => log.history().events.map(({ action, argument }) => [action, argument]);

it('tells the newest first, each once, with what stands behind an action apart', () => {
  const log = new EventLog(noProbes);
  log.take(event('create', 1));
  log.take(event('health_status: healthy', 2));
  log.take(event('create', 1));
  expect(actions(log)).toEqual([
    ['health_status', 'healthy'],
    ['create', null],
  ]);
});

it('puts an exec that was asked about where it belongs, and marks that of a health check', async () => {
  let answer: (probe: boolean) => void = () => undefined;
  const asked = new Promise<boolean>((resolve) => (answer = resolve));
  const log = new EventLog({ isProbe: () => asked });
  log.take(event('exec_create: probe', 1));
  log.take(event('stop', 2));
  answer(true);
  await asked;
  await Promise.resolve();
  expect(log.history().events.map(({ action, probe }) => [action, probe])).toEqual([
    ['stop', false],
    ['exec_create', true],
  ]);
});

it('keeps so many and no more, and takes none that is older than all of them', () => {
  const log = new EventLog(noProbes);
  for (let at = 10; at < 10 + keptEvents + 5; at += 1) log.take(event('start', at));
  log.take(event('create', 1));
  const { events, kept } = log.history();
  expect([events.length, kept]).toEqual([keptEvents, keptEvents]);
  expect([events[0]?.at, events.at(-1)?.at]).toEqual([keptEvents + 14, 15]);
});

it('tells of a gap when the engine is back, and of none before it was found first', () => {
  let now = 100;
  const log = new EventLog(noProbes, () => now);
  const told: EventNews[] = [];
  log.subscribe((news) => told.push(news));
  log.listening(true);
  log.listening(false);
  now = 150;
  log.listening(false);
  now = 200;
  log.listening(true);
  log.listening(true);
  expect(told).toEqual([{ events: [], gaps: [{ from: 100, to: 200 }] }]);
  expect(log.history().gaps).toEqual([{ from: 100, to: 200 }]);
});

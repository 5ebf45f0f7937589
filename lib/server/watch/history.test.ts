import { expect, it } from 'vitest';
import { maximumEvents, maximumOften } from '@/lib/contract/newest-events';
import type { EngineEvent } from '../docker/system/events';
import { History } from './history';
import { ProbeExecs } from './probe-execs';

let clock = 0;
const event = (action: string, over: Partial<EngineEvent> = {}): EngineEvent => {
  clock += 1;
  return { type: 'container', action, id: 'a', attributes: {}, at: clock, nano: `${clock}000000`, ...over };
};
const settled = () => new Promise((resolve) => setImmediate(resolve));
const actions = (history: History, id = 'a') => history.of(id).map(({ action }) => action);

it('keeps what happened to a container, newest first, of networks and volumes too', () => {
  const history = new History(new ProbeExecs(async () => null));
  for (const one of [
    event('create'),
    event('connect', { type: 'network', id: 'n', attributes: { container: 'a', name: 'front' } }),
    event('top'),
    event('mount', { type: 'volume', id: 'v', attributes: { container: 'a', destination: '/data' } }),
    event('die', { attributes: { exitCode: '3', secret: 'label' } }),
    event('start', { id: 'b' }),
  ])
    history.take(one);
  expect(actions(history)).toEqual(['die', 'mount', 'connect', 'create']);
  expect(history.of('a')[0]).toMatchObject({ exitCode: 3, name: null });
  expect(history.of('a')[1]).toMatchObject({ type: 'volume', name: '/data' });
  expect(JSON.stringify(history.of('a'))).not.toContain('label');
});

it('tells the execs of people from those of the health check', async () => {
  const history = new History(new ProbeExecs(async (id) => (id === 'a' ? 'curl -f http://localhost' : null)));
  const exec = (action: string, execID: string, id = 'a') =>
    history.take(event(action, { id, attributes: { execID } }));
  exec('exec_create: /bin/sh -c curl -f http://localhost', '1');
  exec('exec_create: sh', '2');
  exec('exec_die', '1');
  exec('exec_die', '2');
  exec('exec_create: ls', '3', 'b');
  exec('exec_die', '3', 'b');
  await settled();
  expect(history.of('a').map(({ action, argument }) => [action, argument])).toEqual([
    ['exec_die', null],
    ['exec_create', 'sh'],
  ]);
  expect(actions(history, 'b')).toEqual(['exec_die', 'exec_create']);
});

it('is bounded, and takes what a new subscription repeats once', () => {
  const history = new History(new ProbeExecs(async () => null));
  const first = event('start');
  history.take(first);
  history.take(first);
  expect(history.of('a')).toHaveLength(1);
  for (let count = 0; count < maximumEvents + 10; count += 1) history.take(event('restart'));
  expect(history.of('a')).toHaveLength(maximumEvents);
});

it('keeps who started it below any number of healths and execs', async () => {
  const history = new History(new ProbeExecs(async () => null));
  history.take(event('create'));
  history.take(event('start'));
  for (let count = 0; count < maximumEvents; count += 1)
    for (const action of ['health_status: unhealthy', 'exec_create: sh', 'exec_die', 'health_status: healthy'])
      history.take(event(action));
  await settled();
  const kept = actions(history);
  expect(kept).toHaveLength(maximumOften + 2);
  expect(kept.slice(-2)).toEqual(['start', 'create']);
  expect(history.of('a')[0]?.at).toBe(clock);
});

it('tells who listens, until they stop', () => {
  const history = new History(new ProbeExecs(async () => null));
  const told: string[] = [];
  const stop = history.subscribe('a', ({ action }) => told.push(action));
  history.take(event('start'));
  stop();
  history.take(event('die'));
  expect(told).toEqual(['start']);
});

import { expect, it } from 'vitest';
import { callerOf } from '../testing/callers';
import { watchedFor } from './watched';

const viewer = callerOf('vera', 'viewer');
const operator = callerOf('otto', 'operator');
const secret = 'sesame';
const process = {
  ...{ pid: 7, parent: 1, innerPid: 2, user: secret, cpu: 1, cpuNow: 1, memory: 2, state: 'S', elapsed: 3, cpuTime: 4 },
  command: `psql --password ${secret}`,
};
const probe = { start: '', end: '', exitCode: 0, output: secret };
const health = { status: 'healthy' as const, failingStreak: 0, test: ['CMD', secret], probes: [probe] };
const event = {
  ...{ id: '1', at: 1, type: 'container' as const, name: 'n', exitCode: 0, signal: '9' },
  ...{ action: 'exec_create', argument: `echo ${secret}` },
};
const told = {
  processes: { value: { hidden: false, at: '', main: 7, processes: [process] } },
  health: { value: { ...health, intervalMs: 1, timeoutMs: 1, retries: 1 } },
  events: { value: [event, { ...event, action: 'health_status', argument: 'unhealthy' }] },
};

it.each(['processes', 'health', 'events'] as const)('a viewer is told %s without what can hold a secret', (what) => {
  const shown = JSON.stringify(watchedFor(viewer, 'local', what, told[what]));
  expect(shown).not.toContain(secret);
  expect(shown.length).toBeGreaterThan(40);
  expect(watchedFor(operator, 'local', what, told[what])).toEqual(told[what]);
});

it('a viewer is told of health in its three words, and nothing of the words of the engine', () => {
  expect(JSON.stringify(watchedFor(viewer, 'local', 'events', told.events))).toContain('unhealthy');
  const problem = { type: '', code: 'engine-error' as const, title: '', status: 502, detail: secret };
  expect(watchedFor(viewer, 'local', 'processes', { problem })).toEqual({
    problem: { type: '', code: 'engine-error', title: '', status: 502 },
  });
});

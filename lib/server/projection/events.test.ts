import { expect, it } from 'vitest';
import type { HappenedEvent } from '@/lib/contract/events';
import { callerOf } from '../testing/callers';
import { newsFor, safeEvent } from './events';

const secret = 'sesame';
const event: HappenedEvent = {
  ...{ id: '1', at: 1, type: 'container', action: 'exec_create', argument: `psql --password ${secret}` },
  ...{ objectId: 'abc', name: 'web', probe: false },
  attributes: {
    name: 'web',
    image: 'nginx:1.27',
    token: secret,
    signal: secret,
    exitCode: '7',
    'com.example.a': secret,
  },
};

it('a viewer is told no label and no command, and an operator all', () => {
  const news = { events: [event], gaps: [] };
  expect(JSON.stringify(newsFor(callerOf('vera', 'viewer'), 'local', news))).not.toContain(secret);
  expect(newsFor(callerOf('otto', 'operator'), 'local', news)).toBe(news);
});

it('keeps what the engine itself says: names, an exit code where one ended, a health', () => {
  expect(safeEvent(event).attributes).toEqual({ name: 'web', image: 'nginx:1.27' });
  expect(safeEvent({ ...event, action: 'die' }).attributes).toMatchObject({ exitCode: '7' });
  expect(safeEvent({ ...event, action: 'health_status', argument: 'unhealthy' }).argument).toBe('unhealthy');
});

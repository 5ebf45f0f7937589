import { expect, it } from 'vitest';
import { readStatus } from './status';

it.each([
  ['Up 4 hours', null, 'none'],
  ['Up 4 hours (healthy)', null, 'healthy'],
  ['Up 2 seconds (health: starting)', null, 'starting'],
  ['Up About a minute (unhealthy)', null, 'unhealthy'],
  ['Up 3 minutes (Paused)', null, 'none'],
  ['Exited (137) 3 minutes ago', 137, 'none'],
  ['Exited (0) Less than a second ago', 0, 'none'],
  ['Restarting (1) 2 seconds ago', 1, 'none'],
  ['Created', null, 'none'],
  ['Dead', null, 'none'],
])('reads "%s"', (sentence, exitCode, health) => {
  expect(readStatus(sentence)).toEqual({ exitCode, health });
});

import { expect, test } from 'vitest';
import { sessionMark, whyEnded } from './ending';

test.each([
  [0, 'ok'],
  [1, 'code'],
  [126, 'c126'],
  [127, 'c127'],
  [130, 'c130'],
  [137, 'c137'],
  [143, 'c143'],
  [139, 'signal'],
  [255, 'code'],
])('exit code %i is explained by %s', (exitCode, why) => {
  expect(whyEnded({ endReason: 'exited', exitCode }).why).toBe(why);
});
test('a signal is told by its number', () => {
  expect(whyEnded({ endReason: 'exited', exitCode: 139 })).toEqual({ why: 'signal', signal: 11 });
});
test.each(['container', 'detached', 'idle', 'lost', 'closed'] as const)('%s is told as that', (endReason) => {
  expect(whyEnded({ endReason, exitCode: null }).why).toBe(endReason);
});
test('the mark tells an end from a failure', () => {
  expect(sessionMark({ state: 'open', endReason: null, exitCode: null })).toBe('running');
  expect(sessionMark({ state: 'ended', endReason: 'exited', exitCode: 0 })).toBe('exited');
  expect(sessionMark({ state: 'ended', endReason: 'exited', exitCode: 3 })).toBe('failed');
  expect(sessionMark({ state: 'ended', endReason: 'lost', exitCode: null })).toBe('failed');
  expect(sessionMark({ state: 'ended', endReason: 'container', exitCode: 137 })).toBe('exited');
});

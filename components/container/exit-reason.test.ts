import { expect, it } from 'vitest';
import { exitReason } from './exit-reason';

it.each([
  [0, 'ok', ''],
  [1, 'failed', ''],
  [126, 'notExecutable', ''],
  [127, 'notFound', ''],
  [130, 'interrupted', 'SIGINT'],
  [137, 'killed', 'SIGKILL'],
  [139, 'crashed', 'SIGSEGV'],
  [141, 'signal', 'SIGPIPE'],
  [143, 'stopped', 'SIGTERM'],
  [255, 'failed', ''],
])('reads %i as %s', (code, key, signal) => {
  expect(exitReason(code, false)).toEqual({ key, signal });
});

it('tells out of memory from a kill', () => {
  expect(exitReason(137, true).key).toBe('outOfMemory');
});

import { expect, test } from 'vitest';
import { Failure } from '../../errors/failure';
import { aboutVolume } from './about-volume';

test.each([
  ['error looking up volume plugin sshfs: plugin "sshfs" not found', 'bad-request', 'driver'],
  ['create a: conflict: volume name must be unique', 'conflict', 'name'],
  ['create data: invalid option: "colour"', 'bad-request', 'driverOpts.colour'],
  ['create data: quota size requested but no quota support', 'bad-request', 'driverOpts.size'],
])('%s', (detail, code, field) =>
  // An engine looks for a plugin for fifteen seconds: its words are told here.
  expect(aboutVolume(new Failure('engine-error', { detail }))).toMatchObject({ code, details: { detail, field } }),
);

test('what is about none of them stays as it is', () => {
  const failure = new Failure('engine-unreachable', { detail: 'socket hang up' });
  expect(aboutVolume(failure)).toBe(failure);
});

import { expect, test } from 'vitest';
import { anonymousLabel, isAnonymous, volumeKind } from './kind';
import { maskOptions } from './secret-options';

test.each([
  ['local', {}, 'plain'],
  ['local', { type: 'tmpfs', device: 'tmpfs' }, 'tmpfs'],
  ['local', { type: 'nfs4', device: ':/srv', o: 'addr=10.0.0.9' }, 'nfs'],
  ['local', { type: 'cifs', device: '//nas/share' }, 'cifs'],
  ['local', { type: 'none', device: '/srv', o: 'rw,bind' }, 'bind'],
  ['local', { type: 'ext4', device: '/dev/sdb1' }, 'other'],
  ['local', { size: '10g' }, 'other'],
  ['vieux/sshfs', {}, 'driver'],
])('a volume of %s with %j is %s', (driver, options, kind) =>
  expect(volumeKind(driver, options as Record<string, string>)).toBe(kind),
);

test('a volume without a name is known by its label, or by what an older engine calls it', () => {
  expect(isAnonymous('a'.repeat(64), {})).toBe(true);
  expect(isAnonymous('data', { [anonymousLabel]: '' })).toBe(true);
  expect(isAnonymous('a'.repeat(63), {})).toBe(false);
});

test('the password of a share is masked, and nothing beside it', () =>
  expect(
    maskOptions({ o: 'username=ann,password=p w"=x,vers=3.0', device: '//nas/pass', password: 'x', empty: '' }),
  ).toEqual({ o: 'username=ann,password=********,vers=3.0', device: '//nas/pass', password: '********', empty: '' }));

import { expect, it } from 'vitest';
import type { Person } from '@/lib/contract/people';
import { isLastOwner, rightsFor, roleIn } from './rights';

const person = (change: Partial<Person>): Person => ({
  id: 'a',
  name: 'lin',
  email: null,
  owner: false,
  roles: {},
  createdAt: '2026-01-01T00:00:00Z',
  lastSeenAt: null,
  sessions: 0,
  ...change,
});

it('reads a role back as it was given', () => {
  for (const role of ['viewer', 'operator', 'admin', 'owner'] as const)
    expect(roleIn(rightsFor(role, 'local'), 'local')).toBe(role);
  expect(roleIn(person({ roles: { other: 'admin' } }), 'local')).toBeNull();
});

it('keeps what a person may do elsewhere', () => {
  expect(rightsFor('viewer', 'local', { other: 'admin' }).roles).toEqual({ other: 'admin', local: 'viewer' });
});

it('knows the last owner', () => {
  const [first, second, third] = [person({ owner: true }), person({ id: 'b', owner: true }), person({ id: 'c' })];
  expect(isLastOwner(first, [first, third])).toBe(true);
  expect(isLastOwner(first, [first, second, third])).toBe(false);
  expect(isLastOwner(third, [first, third])).toBe(false);
});

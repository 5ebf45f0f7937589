import { describe, expect, it } from 'vitest';
import { may, operations, rules, type Operation } from './permission';
import type { Actor } from './roles';

const person = (roles: Record<string, 'viewer' | 'operator' | 'admin'>, owner = false): Actor => ({
  kind: 'person',
  id: 'p1',
  name: 'li',
  owner,
  roles,
});
const key = (role: 'viewer' | 'operator' | 'admin'): Actor => ({
  ...{ kind: 'apiKey', id: 'p1', name: 'li', key: { id: 'k1', name: 'ci' } },
  roles: { local: role },
});
const actors: Record<string, Actor> = {
  nobody: { kind: 'nobody' },
  setup: { kind: 'setup' },
  newcomer: { kind: 'newcomer', id: 'p2', name: 'new' },
  viewer: person({ local: 'viewer' }),
  operator: person({ local: 'operator' }),
  admin: person({ local: 'admin' }),
  owner: person({}, true),
  local: { kind: 'local' },
  viewerKey: key('viewer'),
  operatorKey: key('operator'),
  adminKey: key('admin'),
};
const allowed = (who: string) => operations.filter((operation) => may(actors[who]!, operation, 'local'));

describe('who may do what', () => {
  it('lets nobody do more than sign in', () => {
    expect(allowed('nobody')).toEqual(['session.sign-in']);
  });
  it('lets the holder of a launch link that needs an account only make one', () => {
    expect(allowed('setup')).toEqual(['session.read', 'session.sign-in', 'account.set-up']);
  });
  it('lets a newcomer look after the own account, and nothing else', () => {
    expect(allowed('newcomer')).toEqual([
      'session.read',
      'session.sign-in',
      'session.sign-out',
      'profile.read',
      'profile.change',
      'key.read',
      'key.change',
    ]);
  });
  it('lets each role do all that the one before it may', () => {
    const ladder = ['viewer', 'operator', 'admin', 'owner'].map(allowed);
    for (let step = 1; step < ladder.length; step += 1) {
      expect(ladder[step]).toEqual(expect.arrayContaining(ladder[step - 1]!));
      expect(ladder[step]!.length).toBeGreaterThan(ladder[step - 1]!.length);
    }
  });
  it('keeps secrets and terminals from a viewer, and creating from an operator', () => {
    for (const operation of ['secret.read', 'terminal.read', 'container.stop', 'container.files.read'] as const) {
      expect(allowed('viewer')).not.toContain(operation);
      expect(allowed('operator')).toContain(operation);
    }
    expect(allowed('operator')).not.toContain('container.create');
    expect(allowed('operator')).not.toContain('container.files.write');
    expect(allowed('operator')).not.toContain('terminal.join');
  });
  it('lets a key do with an engine what its role may, and nothing with people, terminals or the policy', () => {
    const kept = /^(profile|key|people|policy|audit|account|terminal)\.|^container\.(exec|attach)$|^session\.sign-out$/;
    for (const role of ['viewer', 'operator', 'admin'])
      expect(allowed(`${role}Key`)).toEqual(allowed(role).filter((operation) => !kept.test(operation)));
    expect(may(actors.adminKey!, 'container.read', 'other')).toBe(false);
  });
  it('lets the one person on the loopback do all', () => {
    expect(allowed('local')).toEqual(operations);
  });
  it('gives no role in another environment, and none in the installation', () => {
    expect(may(actors.admin!, 'container.read', 'other')).toBe(false);
    expect(may(actors.admin!, 'people.read')).toBe(false);
    expect(may(actors.owner!, 'people.read')).toBe(true);
    expect(may(person({ local: 'admin' }), 'container.read', 'constructor')).toBe(false);
  });
  it('refuses an operation that is in no table', () => {
    expect(may(actors.local!, 'container.eat' as Operation, 'local')).toBe(false);
    expect(may(actors.local!, 'toString' as Operation, 'local')).toBe(false);
  });
  it('names each operation as resource.verb, with a part between where a resource has some', () => {
    for (const operation of Object.keys(rules)) expect(operation).toMatch(/^[a-z]+(\.[a-z]+)?\.[a-z-]+$/);
  });
});

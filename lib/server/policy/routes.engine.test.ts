import { afterAll, beforeAll, expect, test } from 'vitest';
import { safePolicy, type Policy } from '@/lib/contract/policy/policy';
import type { BeyondPolicy } from '@/lib/contract/policy/violation';
import type { EnvironmentRole } from '@/lib/contract/roles';
import * as beyondRoute from '@/app/api/environments/[env]/policy/containers/route';
import * as policyRoute from '@/app/api/environments/[env]/policy/route';
import { setCore, type Core } from '../core';
import type { RouteHandler } from '../http/route';
import { callerOf } from '../testing/callers';
import { testCore } from '../testing/test-core';
import { docker } from '../testing/test-engine';

let core: Core;
let id: string;
/** Whose cookie it is, in place of a session: who may what is at stake here, not how one signs in. */
const people: Record<string, EnvironmentRole | 'owner'> = {
  vera: 'viewer',
  otto: 'operator',
  ada: 'admin',
  olga: 'owner',
};

beforeAll(async () => {
  core = await testCore();
  const find = (name: string | undefined) => {
    const role = people[name ?? ''];
    return role ? callerOf(name!, role, null) : null;
  };
  setCore({ ...core, sessions: { ...core.sessions, find: find as unknown as Core['sessions']['find'] } });
  await docker('pull', '-q', 'busybox');
  id = await docker('create', '--name', 'quayside-beyond', '--cap-add', 'SYS_ADMIN', 'busybox');
});
afterAll(async () => {
  await docker('rm', '-f', id);
  await core.close();
});

async function call(
  name: string,
  method: 'GET' | 'PUT',
  body?: unknown,
  what: Partial<Record<'GET' | 'PUT', RouteHandler>> = policyRoute,
) {
  const headers = { cookie: `quayside-0=${name}`, 'x-quayside-token': 'token' };
  const init = { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) };
  const answer = await what[method]!(new Request('http://localhost/api', init), {
    params: Promise.resolve({ env: 'local' }),
  });
  return { status: answer.status, body: (await answer.json()) as unknown };
}

test.each(['vera', 'otto'])('%s sees neither the policy nor what is beyond it', async (name) => {
  expect(await call(name, 'GET')).toMatchObject({ status: 403, body: { code: 'forbidden' } });
  expect(await call(name, 'GET', undefined, beyondRoute)).toMatchObject({ status: 403 });
  expect(await call(name, 'PUT', safePolicy)).toMatchObject({ status: 403 });
});

test('an admin sees it and does not change it', async () => {
  expect(await call('ada', 'GET')).toEqual({ status: 200, body: safePolicy });
  expect(await call('ada', 'PUT', { ...safePolicy, privileged: true })).toMatchObject({ status: 403 });
  expect(core.policies.of('local')).toEqual(safePolicy);
});

test.each<[string, unknown, string]>([
  ['a folder that is none', { bindMounts: { mode: 'prefixes', prefixes: ['srv'] } }, 'bindMounts.prefixes.0'],
  ['all of the host as a folder', { bindMounts: { mode: 'prefixes', prefixes: ['/srv/..'] } }, 'bindMounts.prefixes.0'],
  ['a capability that is none', { capabilities: ['EVERYTHING'] }, 'capabilities.0'],
  ['a rule that is none', { everything: true }, ''],
])('%s is refused to an owner, and the policy stays', async (_, body, path) => {
  const answer = await call('olga', 'PUT', body);
  expect(answer).toMatchObject({ status: 400, body: { code: 'bad-request', issues: [{ path }] } });
  expect(core.policies.of('local')).toEqual(safePolicy);
});

test('what an owner decides holds at once, is told as it is kept, and is recorded', async () => {
  const beyond = async () =>
    ((await call('ada', 'GET', undefined, beyondRoute)).body as BeyondPolicy[]).filter((one) => one.id === id);
  expect(await beyond()).toMatchObject([
    { name: 'quayside-beyond', running: false, violations: [{ rule: 'capabilities', subject: 'SYS_ADMIN' }] },
  ]);
  const asked: Partial<Policy> = { capabilities: ['SYS_ADMIN', 'SYS_ADMIN'], sysctls: ['net.core.somaxconn'] };
  const kept = { ...safePolicy, capabilities: ['SYS_ADMIN'], sysctls: ['net.core.somaxconn'] };
  expect(await call('olga', 'PUT', asked)).toEqual({ status: 200, body: kept });
  expect(await call('ada', 'GET')).toEqual({ status: 200, body: kept });
  expect(await beyond()).toEqual([]);
  const { entries } = await core.audit.find({ operation: 'policy.change', limit: 10 });
  expect(entries.map(({ person, outcome }) => [person, outcome])).toContainEqual(['olga', 'ok']);
  expect(entries[0]?.parameters).toMatchObject({ sysctls: ['net.core.somaxconn'] });
});

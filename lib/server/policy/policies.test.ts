import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { safePolicy, type Policy } from '@/lib/contract/policy/policy';
import { openDatabase, type Db } from '../db/database';
import { keptLog } from '../testing/kept-log';
import { createPolicies } from './policies';

let folder: string;
let db: Db;
const lines = keptLog();
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'quayside-policies-'));
  db = await openDatabase(folder);
});
afterEach(async () => {
  await db.destroy();
  await rm(folder, { recursive: true });
});

const decided: Policy = {
  ...safePolicy,
  capabilities: ['NET_ADMIN'],
  bindMounts: { mode: 'prefixes', prefixes: ['/srv'] },
};
const keep = (policy: string) =>
  db.insertInto('policy').values({ env: 'local', policy, changed_at: new Date().toISOString() }).execute();

describe('the policy of an environment', () => {
  it('is the safe one until an owner decides', async () => {
    expect((await createPolicies(db)).of('local')).toEqual(safePolicy);
  });
  it('holds after a restart as it was decided last, and for that environment alone', async () => {
    const first = await createPolicies(db);
    await first.set('local', { ...safePolicy, privileged: true });
    await first.set('local', decided);
    await db.destroy();
    db = await openDatabase(folder);
    const again = await createPolicies(db);
    expect(again.of('local')).toEqual(decided);
    expect(again.of('other')).toEqual(safePolicy);
  });
  it('of an older release allows nothing that it did not know of', async () => {
    await keep(JSON.stringify({ privileged: true }));
    expect((await createPolicies(db)).of('local')).toEqual({ ...safePolicy, privileged: true });
  });
  it.each([
    '',
    'null',
    '{"privileged":"yes"}',
    '{"everything":true}',
    '{"bindMounts":{"mode":"prefixes","prefixes":["/"]}}',
  ])('that cannot be read is the safe one, and that is printed: %s', async (text) => {
    await keep(text);
    expect((await createPolicies(db)).of('local')).toEqual(safePolicy);
    const words = 'a policy cannot be read; the safe one holds';
    expect(lines).toMatchObject([{ level: 'error', words, facts: { env: 'local' } }]);
  });
  it('tells those who asked for it of each change, until they have heard enough', async () => {
    const policies = await createPolicies(db);
    const heard: string[] = [];
    const stop = policies.subscribe((env) => heard.push(env));
    await policies.set('local', decided);
    stop();
    await policies.set('other', decided);
    expect(heard).toEqual(['local']);
  });
});

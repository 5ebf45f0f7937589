import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { asker, callerOf, cookieOf, owner, testAccounts, type TestAccounts } from '../testing/test-accounts';
import { lifetimeMs } from './sessions';

let test: TestAccounts;
beforeEach(async () => {
  test = await testAccounts();
});
afterEach(() => test.close());

/** Every byte that the database holds, its write-ahead log too. */
const bytesAtRest = () =>
  readdirSync(test.folder)
    .filter((name) => name.startsWith('quayside.db'))
    .map((name) => readFileSync(join(test.folder, name), 'latin1'))
    .join();
const launch = async () => {
  const made = await test.sessions.create();
  if (!made) throw new Error('No launch session.');
  return made;
};

describe('a session of a launch link', () => {
  it('needs cookie and token together', async () => {
    const { sessions } = test;
    const { id, token } = await launch();
    const other = await launch();
    expect(sessions.find(id, token)?.actor).toEqual({ kind: 'local' });
    expect(sessions.find(id, undefined)).toBeNull();
    expect(sessions.find(undefined, token)).toBeNull();
    expect(sessions.find(id, other.token)).toBeNull();
    expect(sessions.byCookie(id)?.actor).toEqual({ kind: 'local' });
    expect(sessions.byCookie('guess')).toBeNull();
  });
  it('outlives a restart, and only hashes of it are kept', async () => {
    const { id, token } = await launch();
    const { sessions } = await test.restart();
    expect(sessions.find(id, token)?.actor).toEqual({ kind: 'local' });
    expect(bytesAtRest()).not.toContain(id);
    expect(bytesAtRest()).not.toContain(token);
  });
  it('ends when the first account is made, and none is made after that', async () => {
    const { sessions, accounts } = test;
    const { id, token } = await launch();
    await accounts.entry.setUp(owner, asker());
    expect(sessions.find(id, token)).toBeNull();
    expect(await sessions.create()).toBeNull();
    expect(await test.db.selectFrom('session').selectAll().execute()).toEqual([]);
  });
});

describe('a session of a person', () => {
  it('outlives a restart, and no secret of it, nor the password, is at rest', async () => {
    const entered = await test.accounts.entry.setUp(owner, asker());
    const { sessions } = await test.restart();
    expect(callerOf(sessions, entered).actor).toMatchObject({ kind: 'person', name: 'Li-Wei', owner: true });
    expect(bytesAtRest()).toContain('Li-Wei');
    for (const secret of [cookieOf(entered), entered.token, owner.password])
      expect(bytesAtRest()).not.toContain(secret);
  });
  it('ends after 30 days without use, and use puts the end off', async () => {
    const { sessions, accounts } = test;
    const entered = await accounts.entry.setUp(owner, asker());
    const find = (of = sessions) => of.find(cookieOf(entered), entered.token);
    test.pass(lifetimeMs - 60_000);
    expect(find()).not.toBeNull();
    test.pass(lifetimeMs - 60_000);
    expect(find((await test.restart()).sessions)).not.toBeNull();
    test.pass(lifetimeMs);
    const ended: string[] = [];
    sessions.subscribe((ids) => ended.push(...ids));
    expect(find()).toBeNull();
    expect(ended).toHaveLength(1);
    expect(find((await test.restart()).sessions)).toBeNull();
  });
  it('writes that it is used once an hour', async () => {
    const { sessions, accounts, db } = test;
    const entered = await accounts.entry.setUp(owner, asker());
    const written = async () => (await db.selectFrom('person_session').select('seen_at').execute())[0]?.seen_at;
    const use = (minutes: number) => {
      test.pass(minutes * 60_000);
      callerOf(sessions, entered);
      return written();
    };
    const first = await written();
    expect(await use(30)).toBe(first);
    const second = await use(31);
    expect(second).not.toBe(first);
    expect(await use(59)).toBe(second);
  });
  it('is listed with where it came from, the one used last first', async () => {
    const { sessions, accounts } = test;
    const first = await accounts.entry.setUp(owner, asker('192.0.2.1'));
    test.pass(1000);
    await accounts.entry.signIn(owner, asker('192.0.2.2'));
    const { actor } = callerOf(sessions, first);
    if (actor.kind !== 'person') throw new Error('no person');
    expect(sessions.list(actor.id).map(({ address, agent }) => `${address} ${agent}`)).toEqual([
      '192.0.2.1 Firefox',
      '192.0.2.2 Firefox',
    ]);
  });
  it('is told as ended at the moment when it is refused', async () => {
    const { sessions, accounts } = test;
    const entered = await accounts.entry.setUp(owner, asker());
    const { sessionId } = callerOf(sessions, entered);
    const seen: unknown[] = [];
    sessions.subscribe((ids) => seen.push(ids, sessions.find(cookieOf(entered), entered.token)));
    const revoked = sessions.revoke(sessionId ?? '');
    expect(seen).toEqual([[sessionId], null]);
    expect(await revoked).toBe(true);
    expect(await sessions.revoke(sessionId ?? '')).toBe(false);
    expect(await test.db.selectFrom('person_session').selectAll().execute()).toEqual([]);
  });
  it('is one of a hundred at most: the one unused for longest ends', async () => {
    const { sessions, accounts } = test;
    const entered = await accounts.entry.setUp(owner, asker());
    const { actor, sessionId } = callerOf(sessions, entered);
    if (actor.kind !== 'person') throw new Error('no person');
    for (let index = 0; index < 100; index += 1) {
      const at = new Date(Date.now() + 60_000 + index).toISOString();
      const hash = `hash-${index}`;
      await sessions.adopt(
        {
          id: hash,
          personId: actor.id,
          cookieHash: hash,
          tokenHash: hash,
          address: '',
          agent: '',
          createdAt: at,
          seenAt: at,
          keptAt: at,
        },
        0,
      );
    }
    expect(sessions.list(actor.id)).toHaveLength(100);
    expect(sessions.holds(sessionId ?? '')).toBe(false);
  });
});

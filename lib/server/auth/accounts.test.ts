import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { asker, callerOf, cookieOf, owner, testAccounts, type TestAccounts } from '../testing/test-accounts';
import type { Entered } from './entry';

let test: TestAccounts;
let first: Entered;
beforeEach(async () => {
  test = await testAccounts();
  first = await test.accounts.entry.setUp(owner, asker());
});
afterEach(() => test.close());

const code = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: { code?: string; details?: { field?: string } }) =>
      [error.code, error.details?.field].filter(Boolean).join(' '),
  );
const max = { name: 'max', password: 'another four plain words', owner: false, roles: { local: 'viewer' as const } };
const signIn = (name: string, password: string, address?: string) =>
  test.accounts.entry.signIn({ name, password }, asker(address));
const holds = (entered: Entered) => test.sessions.find(cookieOf(entered), entered.token) !== null;
const caller = (entered = first) => callerOf(test.sessions, entered);

describe('the way in', () => {
  it('takes user name or e-mail, however they are written', async () => {
    await test.accounts.profile.change(caller(), { email: 'Li@Example.org' });
    for (const name of ['Li-Wei', 'li-wei', ' LI-WEI', 'li@example.org', 'LI@EXAMPLE.ORG'])
      expect(holds(await signIn(name, owner.password))).toBe(true);
  });
  it('answers a wrong password and an unknown name alike, and no less a placeholder', async () => {
    const [row] = await test.db.selectFrom('person').select('email').execute();
    for (const name of ['Li-Wei', 'nobody', 'no@body.example', row?.email ?? '', "' or 1=1 --"])
      expect(await code(signIn(name, 'wrong words of some length'))).toBe('wrong-credentials');
    expect(await code(signIn(row?.email ?? '', owner.password))).toBe('wrong-credentials');
  });
  it('ends the session that the browser had', async () => {
    const { sessionId } = caller();
    await test.accounts.entry.signIn(owner, { ...asker(), sessionId });
    expect(holds(first)).toBe(false);
  });
  it('makes no second first account', async () => {
    expect(await code(test.accounts.entry.setUp({ ...owner, name: 'second' }, asker()))).toBe('conflict');
  });
  it('is left by signing out, which ends that session alone', async () => {
    const second = await signIn('li-wei', owner.password);
    expect(await test.accounts.entry.signOut(caller())).toMatch(/^quayside-3000=; .*Max-Age=0/);
    expect([holds(first), holds(second)]).toEqual([false, true]);
  });
  it('gives no session to somebody whose sessions were ended while the password was checked', async () => {
    const { id } = await test.accounts.people.add(max);
    const entering = code(signIn('max', max.password));
    await test.sessions.revokePerson(id);
    expect(await entering).toBe('wrong-credentials');
    expect(test.sessions.list(id)).toEqual([]);
    expect(await test.db.selectFrom('person_session').selectAll().where('person_id', '=', id).execute()).toEqual([]);
  });
});

describe('a password', () => {
  it.each([
    ['password1234', 'from a list'],
    ['qwertyuiop', 'a run of keys'],
    ['aaaaaaaaaaaa', 'one letter'],
    ['max-max-max', 'the own name'],
    ['Max.1234567', 'the own name with a number'],
    ['p@ssw0rd'.repeat(20), 'a leaked one, repeated'],
  ])('%s is refused: %s', async (password) => {
    expect(await code(test.accounts.people.add({ ...max, password }))).toBe('weak-password password');
  });
  it.each(['four unrelated words', '正确的马电池订书钉好吗', 'Xq7#vLp2wZ', 'the quick fox is a stapler '.repeat(9)])(
    '%s is taken',
    async (password) => {
      await test.accounts.people.add({ ...max, password });
      expect(holds(await signIn('max', password))).toBe(true);
    },
  );
  it('is changed by its person, which ends their other sessions', async () => {
    const { profile } = test.accounts;
    const second = await signIn('li-wei', owner.password);
    const next = 'five words nobody would guess';
    expect(await code(profile.setPassword(caller(), { current: 'not this one', next }))).toBe('wrong-password current');
    expect(await code(profile.setPassword(caller(), { current: owner.password, next: 'li-wei-li-wei' }))).toBe(
      'weak-password next',
    );
    expect(holds(second)).toBe(true);
    await profile.setPassword(caller(), { current: owner.password, next });
    expect([holds(first), holds(second)]).toEqual([true, false]);
    expect(await code(signIn('li-wei', owner.password))).toBe('wrong-credentials');
    expect(holds(await signIn('li-wei', next))).toBe(true);
  });
});

describe('a password that an owner set for another person', () => {
  const chosen = 'words of my own choice';
  it('lets them in to choose an own one, and the rest only then', async () => {
    const { people, profile } = test.accounts;
    const { id } = await people.add(max);
    const [entered, other] = [await signIn('max', max.password), await signIn('max', max.password)];
    expect(caller(entered).actor).toEqual({ kind: 'newcomer', id, name: 'max' });
    const choose = (next: string) => code(profile.setPassword(caller(entered), { current: max.password, next }));
    expect(await choose(max.password)).toBe('same-password next');
    expect(await choose('max-max-max')).toBe('weak-password next');
    expect(await choose(chosen)).toBe('done');
    expect([holds(entered), holds(other)]).toEqual([true, false]);
    expect(caller(entered).actor).toMatchObject({ kind: 'person', roles: { local: 'viewer' } });
    await people.change(caller(), id, { password: 'another one from the owner' });
    expect(caller(await signIn('max', 'another one from the owner')).actor.kind).toBe('newcomer');
    expect((await test.restart()).people.actor(id)?.kind).toBe('newcomer');
  });
  it('is their own when the owner is the person', async () => {
    const [li] = test.accounts.people.list();
    await test.accounts.people.change(caller(), li?.id ?? '', { password: chosen });
    expect(caller(await signIn('li-wei', chosen)).actor).toMatchObject({ kind: 'person', owner: true });
  });
});

describe('what an owner does', () => {
  it('to rights and password of a person ends their sessions; the same rights again do not', async () => {
    const { people } = test.accounts;
    const { id } = await people.add(max);
    let entered = await signIn('max', max.password);
    await people.change(caller(), id, { owner: false, roles: { local: 'viewer' } });
    expect(holds(entered)).toBe(true);
    await people.change(caller(), id, { roles: { local: 'operator' } });
    expect(holds(entered)).toBe(false);
    entered = await signIn('max', max.password);
    await test.accounts.profile.setPassword(caller(entered), { current: max.password, next: 'one of my own choice' });
    expect(caller(entered).actor).toMatchObject({ kind: 'person', roles: { local: 'operator' } });
    await people.change(caller(), id, { password: 'a new one from the owner' });
    expect(holds(entered)).toBe(false);
    entered = await signIn('max', 'a new one from the owner');
    await people.remove(id);
    expect(holds(entered)).toBe(false);
    expect(await code(signIn('max', 'a new one from the owner'))).toBe('wrong-credentials');
    expect(await code(people.change(caller(), id, {}))).toBe('not-found');
    expect(holds(first)).toBe(true);
  });
  it('leaves an owner, and names environments that exist', async () => {
    const { people } = test.accounts;
    const [li] = people.list();
    expect(await code(people.remove(li?.id ?? ''))).toBe('last-owner');
    expect(await code(people.change(caller(), li?.id ?? '', { owner: false }))).toBe('last-owner');
    expect(holds(first)).toBe(true);
    expect(await code(people.add({ ...max, roles: { elsewhere: 'admin' } }))).toBe('bad-request roles');
    expect(await code(people.add({ ...max, name: 'LI-WEI' }))).toBe('account-taken name');
    expect(await code(people.add({ ...max, email: 'x@No-Mail.invalid' }))).toBe('bad-request email');
  });
  it('to one session of a person ends that one', async () => {
    const { people } = test.accounts;
    const { id } = await people.add(max);
    const [one, two] = [await signIn('max', max.password), await signIn('max', max.password)];
    const named = caller(one).sessionId ?? '';
    expect(people.sessions(caller(), id).map(({ current }) => current)).toEqual([false, false]);
    const [li] = people.list();
    expect(await code(people.endSession(li?.id ?? '', named))).toBe('not-found');
    await people.endSession(id, named);
    expect([holds(one), holds(two)]).toEqual([false, true]);
  });
});

it('tells of each change that the list of people shows, and of no other', async () => {
  const { people, profile } = test.accounts;
  let told = 0;
  const stop = people.subscribe(() => (told += 1));
  const tells = async (change: () => Promise<unknown>) => {
    const [before, shown] = [told, JSON.stringify(people.list())];
    const answer = await change();
    expect(told > before).toBe(true);
    expect(JSON.stringify(people.list())).not.toBe(shown);
    return answer;
  };
  const { id } = (await tells(() => people.add(max))) as { id: string };
  const entered = (await tells(() => signIn('max', max.password))) as Entered;
  await tells(() => profile.change(caller(entered), { email: 'max@example.org' }));
  await tells(() => people.endSession(id, caller(entered).sessionId ?? ''));
  await tells(() => people.change(caller(), id, { owner: true }));
  await tells(() => people.remove(id));
  const before = told;
  caller();
  stop();
  await people.add(max);
  expect(told).toBe(before);
});

describe("one's own sessions", () => {
  it('are listed, ended one by one, or all others at once', async () => {
    const { profile } = test.accounts;
    const [two, three, four] = await Promise.all([1, 2, 3].map(() => signIn('li-wei', owner.password)));
    if (!two || !three || !four) throw new Error('no session');
    expect(profile.sessions(caller()).filter(({ current }) => current)).toMatchObject([
      { id: caller().sessionId, browser: 'Firefox', address: '192.0.2.7' },
    ]);
    await profile.endSession(caller(), caller(two).sessionId ?? '');
    expect([first, two, three, four].map(holds)).toEqual([true, false, true, true]);
    await profile.endOthers(caller());
    expect([first, two, three, four].map(holds)).toEqual([true, false, false, false]);
  });
  it("are not another's", async () => {
    await test.accounts.people.add(max);
    const theirs = await signIn('max', max.password);
    expect(await code(test.accounts.profile.endSession(caller(theirs), caller().sessionId ?? ''))).toBe('not-found');
    expect(holds(first)).toBe(true);
  });
});

it('ends, on being told to read again, what another process took away', async () => {
  const { people } = test.accounts;
  const { id } = await people.add(max);
  const theirs = await signIn('max', max.password);
  test.pass(1000);
  const other = await test.restart();
  await other.people.setPassword(id, 'salt:hash', false);
  await test.accounts.reload();
  expect([holds(theirs), holds(first)]).toEqual([false, true]);
  let told = 0;
  test.accounts.subscribe(() => (told += 1));
  await test.db.deleteFrom('person').execute();
  await test.accounts.reload();
  expect([holds(first), told, test.accounts.any()]).toEqual([false, 1, false]);
  expect(await test.sessions.create()).not.toBeNull();
});

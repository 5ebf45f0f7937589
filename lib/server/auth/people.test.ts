import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { testAccounts, type TestAccounts } from '../testing/test-accounts';
import type { NewPerson } from './people';

let test: TestAccounts;
beforeEach(async () => {
  test = await testAccounts();
});
afterEach(() => test.close());

const person = (name: string, more: Partial<NewPerson> = {}): NewPerson => ({
  name,
  email: null,
  hash: 'salt:hash',
  passwordGiven: false,
  owner: false,
  roles: {},
  ...more,
});
const code = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: { code?: string; details?: { field?: string } }) =>
      [error.code, error.details?.field].filter(Boolean).join(' '),
  );

describe('the registry of people', () => {
  it('outlives a restart with rights, e-mail and order', async () => {
    const { people } = test;
    const li = await people.add(person('Li', { owner: true, email: 'Li@Example.org' }));
    const max = await people.add(person('max', { roles: { local: 'operator' } }));
    const { people: again } = await test.restart();
    expect(again.list()).toEqual([{ ...li, email: 'li@example.org' }, max]);
    expect(again.actor(max.id)).toEqual({
      kind: 'person',
      id: max.id,
      name: 'max',
      owner: false,
      roles: { local: 'operator' },
    });
  });
  it('knows two spellings of a name as one person, and an e-mail as well as a name', async () => {
    const { people } = test;
    const { id } = await people.add(person('Zoë', { owner: true, email: 'zoe@example.org' }));
    for (const spelling of ['zoë', 'ZOË', 'Zoe\u0308', ' zoë ', 'ZOE@example.org'])
      expect(people.byName(spelling)?.id).toBe(id);
    expect(people.byName('zoe')).toBeUndefined();
    expect(await code(people.add(person('ZOË')))).toBe('account-taken name');
    expect(await code(people.add(person('other', { email: 'Zoe@Example.org' })))).toBe('account-taken email');
  });
  it('takes one of two who come at once by the same name', async () => {
    const { people } = test;
    const both = await Promise.all([code(people.add(person('max'))), code(people.add(person('MAX')))]);
    expect(both.sort()).toEqual(['account-taken name', 'done']);
  });
  it('makes one first account, however many ask at once', async () => {
    const { people } = test;
    const ask = (name: string) => code(people.add(person(name, { owner: true }), { first: true }));
    const answers = await Promise.all(['a1', 'b2', 'c3'].map(ask));
    expect(answers.sort()).toEqual(['conflict', 'conflict', 'done']);
    expect(people.list()).toHaveLength(1);
  });
  it('keeps the last owner, also when two owners go at once', async () => {
    const { people } = test;
    const one = await people.add(person('one', { owner: true }));
    expect(await code(people.remove(one.id))).toBe('last-owner');
    expect(await code(people.setRights(one.id, { owner: false }))).toBe('last-owner');
    const two = await people.add(person('two', { owner: true }));
    const both = await Promise.all([code(people.remove(one.id)), code(people.setRights(two.id, { owner: false }))]);
    expect(both.sort()).toEqual(['done', 'last-owner']);
    expect(people.list().filter(({ owner }) => owner)).toHaveLength(1);
  });
  it('shows no placeholder, and takes an e-mail away again', async () => {
    const { people, db } = test;
    const { id } = await people.add(person('li', { owner: true }));
    expect((await people.setEmail(id, 'li@example.org')).email).toBe('li@example.org');
    expect((await people.setEmail(id, null)).email).toBeNull();
    const [row] = await db.selectFrom('person').select('email').execute();
    expect(row?.email).toMatch(/@no-mail\.invalid$/);
    expect((await test.restart()).people.get(id)?.email).toBeNull();
  });
  it('tells who is gone or changed after another process wrote', async () => {
    const { people } = test;
    await people.add(person('owner', { owner: true }));
    const gone = await people.add(person('gone'));
    const changed = await people.add(person('changed'));
    const kept = await people.add(person('kept'));
    const { people: other } = await test.restart();
    await other.remove(gone.id);
    test.pass(1000);
    await other.setPassword(changed.id, 'salt:new', false);
    expect((await people.reload()).sort()).toEqual([gone.id, changed.id].sort());
    expect(people.get(gone.id)).toBeUndefined();
    expect(people.actor(gone.id)).toBeUndefined();
    expect(people.get(kept.id)).toEqual(kept);
  });
});

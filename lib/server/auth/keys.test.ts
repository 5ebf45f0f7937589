import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { NewKeyRequest } from '@/lib/contract/keys';
import { may } from '@/lib/contract/permission';
import type { EnvironmentRole } from '@/lib/contract/roles';
import { asker, callerOf, owner, testAccounts, type TestAccounts } from '../testing/test-accounts';
import { readKey } from './bearer';

let test: TestAccounts;
let ownerId: string;
beforeEach(async () => {
  test = await testAccounts();
  ownerId = (await test.accounts.entry.addFirst(owner)).id;
});
afterEach(() => test.close());

const day = 24 * 60 * 60 * 1000;
const ownerCaller = async () => callerOf(test.sessions, await test.accounts.entry.signIn(owner, asker()));
/** A key of the owner, unless told otherwise. */
const make = async (role: EnvironmentRole = 'admin', days: number | null = 30) =>
  test.accounts.keys.make(await ownerCaller(), { name: 'ci', role, environments: ['local'], days });

/** A person of that role, as one who calls. */
async function personOf(role: EnvironmentRole) {
  const hash = 'none: nobody signs in by it';
  const given = { name: role, email: null, hash, passwordGiven: false, owner: false, roles: { local: role } };
  const { id, name } = await test.people.add(given);
  const actor = test.people.actor(id);
  if (!actor) throw new Error(`${name} is nobody.`);
  return { id, caller: { actor, sessionId: 's1', address: '192.0.2.7' } };
}

describe('an API key', () => {
  it('acts in the name of its person with its own role, and never as an owner', async () => {
    const { key, id } = await make('operator');
    expect(key).toMatch(/^qs_[A-Za-z]{64}$/);
    const found = test.keys.find(key);
    expect(found).toEqual({
      sessionId: id,
      actor: {
        ...{ kind: 'apiKey', id: ownerId, name: owner.name, key: { id, name: 'ci' } },
        roles: { local: 'operator' },
      },
    });
    expect(may(found!.actor, 'container.stop', 'local')).toBe(true);
    expect(may(found!.actor, 'container.create', 'local')).toBe(false);
  });
  it('is kept as a hash alone', async () => {
    const { key, start } = await make();
    const rows = JSON.stringify(await test.db.selectFrom('api_key').selectAll().execute());
    expect(rows).not.toContain(key);
    expect(rows).toContain(start);
    expect(key.startsWith(start)).toBe(true);
    expect(start).toHaveLength(9);
  });
  it('outlives a restart, with when it was used', async () => {
    const { key } = await make();
    test.keys.find(key);
    const { keys } = await test.restart();
    expect(keys.find(key)).toEqual(test.keys.find(key));
    expect(keys.list(ownerId)[0]?.usedAt).not.toBeNull();
  });
  it('is refused when its time is over, and told of as expired', async () => {
    const { key } = await make('viewer', 1);
    const { key: endless } = await make('viewer', null);
    test.pass(day + 1000);
    expect(test.keys.find(key)).toBeNull();
    expect(test.keys.find(endless)).not.toBeNull();
    expect(test.accounts.keys.list(await ownerCaller()).map(({ expired }) => expired)).toEqual(
      expect.arrayContaining([true, false]),
    );
  });
  it('cannot be guessed by what is shown of it', async () => {
    const { key, start } = await make();
    for (const guess of [start, key.slice(0, -1), `${key}x`, '', 'qs_']) expect(test.keys.find(guess)).toBeNull();
  });
  it('is refused from the moment when it is revoked, by its own person alone', async () => {
    const { key, id } = await make();
    const told: string[] = [];
    test.keys.subscribe((ids) => told.push(...ids));
    const other = await personOf('admin');
    await expect(test.accounts.keys.revoke(other.caller, id)).rejects.toMatchObject({ code: 'not-found' });
    expect(test.keys.find(key)).not.toBeNull();
    const revoked = test.accounts.keys.revoke(await ownerCaller(), id);
    await revoked;
    expect(test.keys.find(key)).toBeNull();
    expect(told).toEqual([id]);
    expect((await test.restart()).keys.find(key)).toBeNull();
  });
});

describe('the rights of a key', () => {
  const keyOf = async (role: EnvironmentRole) => {
    const person = await personOf(role);
    const made = await test.accounts.keys.make(person.caller, {
      ...{ name: 'ci', role, environments: ['local'], days: null },
    });
    return { ...person, ...made, personId: person.id };
  };
  it('are at most those of whoever makes it', async () => {
    const { caller } = await personOf('operator');
    const given: NewKeyRequest = { name: 'ci', role: 'admin', environments: ['local'], days: null };
    await expect(test.accounts.keys.make(caller, given)).rejects.toMatchObject({ code: 'forbidden' });
    const elsewhere: NewKeyRequest = { ...given, role: 'viewer', environments: ['elsewhere'] };
    await expect(test.accounts.keys.make(caller, elsewhere)).rejects.toMatchObject({ code: 'bad-request' });
  });
  it('shrink with those of its person at once, and what was begun with more is at its end', async () => {
    const { key, id, personId } = await keyOf('admin');
    const before = test.keys.find(key)!.actor;
    expect(test.keys.stillActs(before)).toBe(true);
    const told: string[] = [];
    test.keys.subscribe((ids) => told.push(...ids));
    await test.people.setRights(personId, { roles: { local: 'viewer' } });
    expect(test.keys.stillActs(before)).toBe(false);
    expect(test.keys.find(key)?.actor.roles).toEqual({ local: 'viewer' });
    expect(told).toEqual([id]);
    await test.people.setRights(personId, { roles: {} });
    expect(may(test.keys.find(key)!.actor, 'container.read', 'local')).toBe(false);
  });
  it('never grow with those of its person', async () => {
    const { key, personId } = await keyOf('viewer');
    await test.people.setRights(personId, { owner: true });
    expect(test.keys.find(key)?.actor.roles).toEqual({ local: 'viewer' });
  });
  it('rest until a person whose password was reset has an own one again', async () => {
    const { key, personId } = await keyOf('admin');
    await test.people.setPassword(personId, 'hash', true);
    expect(test.keys.find(key)).toBeNull();
    await test.people.setPassword(personId, 'hash', false);
    expect(test.keys.find(key)).not.toBeNull();
  });
  it('go with the account', async () => {
    const { key, personId } = await keyOf('admin');
    await test.people.remove(personId);
    expect(test.keys.find(key)).toBeNull();
    expect(await test.db.selectFrom('api_key').selectAll().execute()).toEqual([]);
  });
  it('stay while everybody is read again', async () => {
    const { key } = await keyOf('admin');
    const told: string[] = [];
    test.keys.subscribe((ids) => told.push(...ids));
    const { actor } = test.keys.find(key)!;
    await test.people.reload();
    expect(test.keys.stillActs(actor)).toBe(true);
    expect(told).toEqual([]);
  });
});

it.each([
  ['Bearer qs_abc', 'qs_abc'],
  ['bearer  qs_abc', 'qs_abc'],
  ['Bearer eyJhbGciOi', undefined],
  ['Basic cXNfYWJj', undefined],
  ['qs_abc', undefined],
  [undefined, undefined],
])('reads a key of %s: %s', (header, key) => {
  expect(readKey(header)).toBe(key);
});

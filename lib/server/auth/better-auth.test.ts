import { getMigrations } from 'better-auth/db/migration';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { testAccounts, type TestAccounts } from '../testing/test-accounts';
import { betterAuthOptions } from './better-auth';

let test: TestAccounts;
beforeEach(async () => {
  test = await testAccounts();
});
afterEach(() => test.close());

it('finds its tables in our database, and nothing missing in them', async () => {
  const options = betterAuthOptions(test.db, 'a secret of the tests, long enough 0123456789', () => undefined);
  const { toBeCreated, toBeAdded, unsafeChanges } = await getMigrations(options);
  expect({ toBeCreated, toBeAdded, unsafeChanges }).toEqual({ toBeCreated: [], toBeAdded: [], unsafeChanges: [] });
});

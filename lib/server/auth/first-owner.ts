import { SetUpRequest } from '@/lib/contract/people';
import { isFailure } from '../errors/failure';
import type { Settings } from '../settings/settings';
import { StartRefused } from '../start-refused';
import type { Accounts } from './accounts';

/**
 * Makes the owner that the settings name, while there is no account; the password is not read after that. Throws
 * `StartRefused` when name or password will not do.
 */
export async function addFirstOwner(accounts: Accounts, given: Settings['firstOwner']): Promise<void> {
  if (!given || accounts.any()) return;
  const { name, password: secret } = given;
  const password = secret.read();
  const parsed = SetUpRequest.safeParse({ name, password });
  if (!parsed.success) {
    const bad = parsed.error.issues[0];
    const variable = bad?.path[0] === 'name' ? 'QUAYSIDE_ADMIN_USER' : `The password in ${secret.variable}`;
    throw new StartRefused(`${variable} will not do: ${bad?.message}.`);
  }
  await accounts.entry.addFirst(parsed.data).catch((error: unknown) => {
    if (isFailure(error) && error.code === 'weak-password')
      throw new StartRefused(`The password in ${secret.variable} is too easy to guess.`);
    throw error;
  });
}

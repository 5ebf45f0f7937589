import { readFileSync } from 'node:fs';
import { Decrypter, Encrypter, identityToRecipient } from 'age-encryption';
import { StartRefused } from '../start-refused';

/** What a backup is locked with: a passphrase, or a key of age (https://age-encryption.org) as a file or its public text. */
export type LockWith = { passphrase: string } | { key: string };

/** A passphrase guards the key too, wherever the file goes. Characters. */
const leastPassphrase = 10;

/**
 * Locks for `given`: the holder of a key's public part can make backups and read none. `workFactor` is the base-2 logarithm
 * of scrypt's cost for a passphrase; age's own takes a second and 256 MB. Throws `StartRefused`.
 */
export async function lockFor(given: LockWith, workFactor = 18): Promise<Encrypter> {
  const encrypter = new Encrypter();
  if ('passphrase' in given) {
    if (given.passphrase.length < leastPassphrase)
      throw new StartRefused(`A passphrase has at least ${leastPassphrase} characters.`);
    encrypter.setPassphrase(given.passphrase);
    encrypter.setScryptWorkFactor(workFactor);
    return encrypter;
  }
  const { recipient, identity } = readKey(given.key);
  encrypter.addRecipient(recipient ?? (await identityToRecipient(identity ?? '')));
  return encrypter;
}

/** Opens what was locked for `given`. Throws `StartRefused` for a key that can only lock. */
export function openerFor(given: LockWith): Decrypter {
  const decrypter = new Decrypter();
  if ('passphrase' in given) decrypter.addPassphrase(given.passphrase);
  else {
    const { identity } = readKey(given.key);
    if (!identity)
      throw new StartRefused(`${given.key} is a public key: the secret one (AGE-SECRET-KEY-…) opens a backup.`);
    decrypter.addIdentity(identity);
  }
  return decrypter;
}

/** The keys in a file as `age-keygen` writes it, or in the text itself. */
function readKey(key: string): { recipient?: string; identity?: string } {
  const text = /^age1\w+$/.test(key) ? key : readFile(key);
  const identity = /^AGE-SECRET-KEY-1\w+$/m.exec(text)?.[0];
  const recipient = identity ? undefined : /^age1\w+$/m.exec(text)?.[0];
  if (!identity && !recipient)
    throw new StartRefused(`${key} holds no key of age: make one with "age-keygen -o FILE".`);
  return { ...(identity && { identity }), ...(recipient && { recipient }) };
}

function readFile(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new StartRefused(`${path} cannot be read: ${(error as NodeJS.ErrnoException).code ?? String(error)}.`);
  }
}

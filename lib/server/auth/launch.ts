import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hashSecret, matchesHash, newSecret } from './secrets';

/** The launch secret: one use, renewed after each, readable by the owner of the data folder alone. */
export interface Launch {
  /** The secret that the next exchange takes. */
  current(): string;
  /** True once for the current secret, which it replaces; false for any other, which changes nothing. */
  redeem(secret: string): boolean;
  close(): void;
}

/**
 * Keeps the launch link in `<dataFolder>/launch-link` (mode 0600), so that a person who can read it can always open
 * another browser. `linkOf` builds the link of a secret.
 */
export function createLaunch(dataFolder: string, linkOf: (secret: string) => string): Launch {
  const file = join(dataFolder, 'launch-link');
  let secret = '';
  const renew = () => {
    secret = newSecret();
    writeFileSync(file, `${linkOf(secret)}\n`, { mode: 0o600 });
  };
  renew();
  return {
    current: () => secret,
    redeem: (given) => {
      if (!matchesHash(given, hashSecret(secret))) return false;
      renew();
      return true;
    },
    close: () => rmSync(file, { force: true }),
  };
}

import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hashSecret, matchesHash, newSecret } from './secrets';

/** The launch secret: one use, renewed after each, readable by the owner of the data folder alone. */
export interface Launch {
  /** The secret that the next exchange takes; null while there is none. */
  current(): string | null;
  /** True once for the current secret, which it replaces; false for any other, which changes nothing. */
  redeem(secret: string): boolean;
  /** Makes a secret, unless there is one. */
  open(): void;
  /** No secret is taken from now on, and the file is gone. */
  close(): void;
}

/**
 * Keeps the launch link in `<dataFolder>/launch-link` (mode 0600) while it is open, so that a person who can read it can
 * always open another browser. `linkOf` builds the link of a secret. It begins closed.
 */
export function createLaunch(dataFolder: string, linkOf: (secret: string) => string): Launch {
  const file = join(dataFolder, 'launch-link');
  let secret: string | null = null;
  const renew = () => {
    secret = newSecret();
    writeFileSync(file, `${linkOf(secret)}\n`, { mode: 0o600 });
  };
  const close = () => {
    secret = null;
    rmSync(file, { force: true });
  };
  close();
  return {
    current: () => secret,
    redeem: (given) => {
      if (secret === null || !matchesHash(given, hashSecret(secret))) return false;
      renew();
      return true;
    },
    open: () => {
      if (secret === null) renew();
    },
    close,
  };
}

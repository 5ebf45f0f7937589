import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common';

const zxcvbn = new ZxcvbnFactory({
  graphs: adjacencyGraphs,
  dictionary: { 'passwords-common': dictionary['passwords-common'] },
});

/** How hard a password is to guess, on zxcvbn's scale from 0 to 4. */
export function scoreOf(password: string): number {
  return zxcvbn.check(password, ['quayside', 'docker']).score;
}

import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common';
import { looksAt } from '@/lib/contract/password-judge';

export type Strength = 0 | 1 | 2 | 3 | 4;

const passwords = { 'passwords-common': dictionary['passwords-common'] };
const estimator = new ZxcvbnFactory({ dictionary: passwords, graphs: adjacencyGraphs });

const scoreOf = (part: string): Strength => estimator.check(part, ['quayside', 'docker']).score;

/**
 * How hard `password` is to guess for one who knows `about`: 0 at once, 4 very hard. Counted as the server counts, which
 * refuses 0 and 1.
 */
export function strengthOf(password: string, about: readonly string[]): Strength {
  const looks = looksAt(password, about).map((pieces) => Math.max(...pieces.map(scoreOf)));
  return Math.min(...looks) as Strength;
}

/** Words in a suggestion: 5 of 7776 are 64 bits. */
const wordCount = 5;

/** A password that nobody has: words drawn by the browser's secure random numbers. */
export function suggestPassword(): string {
  const words = dictionary['diceware-common'];
  return Array.from({ length: wordCount }, () => words[below(words.length)]).join('-');
}

/** A number from 0 to `limit` - 1, each as likely as the others. */
function below(limit: number): number {
  const range = 2 ** 32;
  const [drawn = 0] = crypto.getRandomValues(new Uint32Array(1));
  // The last, incomplete round of `limit` would favour small numbers.
  return drawn < range - (range % limit) ? drawn % limit : below(limit);
}

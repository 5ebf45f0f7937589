import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common';

export type Strength = 0 | 1 | 2 | 3 | 4;

const estimator = new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs });

/** More of a password than this changes no word about it, and would take long. Characters. */
const looked = 100;

/** How hard `password` is to guess for one who knows `about`: 0 at once, 4 very hard. */
export function strengthOf(password: string, about: readonly string[]): Strength {
  return estimator.check(password.slice(0, looked), about.filter(Boolean)).score;
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

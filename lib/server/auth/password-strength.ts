import { setImmediate } from 'node:timers/promises';
import { looksAt } from '@/lib/contract/password-judge';
import { Failure } from '../errors/failure';

/** zxcvbn's scale from 0 to 4; below this fewer than a million guesses are needed. */
const leastScore = 2;

/**
 * Throws `weak-password` for one that is easily guessed: from the lists that leaked, a run of keys or of one letter, or
 * with little in it but the person's own name or e-mail. Asks for no kinds of characters. `field` is where the form
 * shows it. Holds the loop for no longer than one piece takes.
 */
export async function requireStrong(password: string, own: (string | null)[], field = 'password'): Promise<void> {
  // Loaded when the first password is chosen: the list of 49,000 that leaked takes 15 MB.
  const { scoreOf } = await import('./password-score');
  for (const pieces of looksAt(password, own)) {
    let isHard = false;
    for (const piece of pieces) {
      isHard ||= scoreOf(piece) >= leastScore;
      await setImmediate();
    }
    if (!isHard) throw new Failure('weak-password', { field });
  }
}

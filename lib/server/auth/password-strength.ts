import { withoutOwnWords } from '@/lib/contract/own-words';
import { Failure } from '../errors/failure';

/** Guesses are counted in the first part: what is longer cannot be weaker, and counting takes longer than linear time. */
const judgedLength = 40;
/** zxcvbn's scale from 0 to 4; below this fewer than a million guesses are needed. */
const leastScore = 2;

/**
 * Throws `weak-password` for one that is easily guessed: from the lists that leaked, a run of keys or of one letter, or
 * with little in it but the person's own name or e-mail. Asks for no kinds of characters. `field` is where the form
 * shows it.
 */
export async function requireStrong(password: string, own: (string | null)[], field = 'password'): Promise<void> {
  // Loaded when the first password is chosen: the list of 49,000 that leaked takes 15 MB.
  const { scoreOf } = await import('./password-score');
  const judged = password.slice(0, judgedLength);
  const rest = withoutOwnWords(judged, own);
  if (scoreOf(judged) < leastScore || (rest !== judged && scoreOf(rest) < leastScore))
    throw new Failure('weak-password', { field });
}

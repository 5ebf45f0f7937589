/**
 * What counts guesses takes much longer than linear time: at 40 characters ten times as long as at 24. A long password is
 * looked at in its first and its last piece, which is enough: the whole is as hard to guess as the harder of its pieces.
 */
const pieceLength = 24;

/**
 * What of `password` is to be judged for its own person: a list of looks, each of which must find it hard enough, by the
 * best of its pieces. Both sides judge by it, so that a form never calls good what the server refuses.
 */
export function looksAt(password: string, own: readonly (string | null)[]): string[][] {
  const rest = withoutOwnWords(password, own);
  return rest === password ? [piecesOf(password)] : [piecesOf(password), piecesOf(rest)];
}

function piecesOf(text: string): string[] {
  return text.length > pieceLength ? [text.slice(0, pieceLength), text.slice(-pieceLength)] : [text];
}

/**
 * What is left of `password` without the words of its own person: name and e-mail, whole and in their parts. An attacker
 * tries those first.
 */
function withoutOwnWords(password: string, own: readonly (string | null)[]): string {
  const words = own
    .flatMap((word) => (word ? [word, ...word.split(/[@._-]+/)] : []))
    .filter((word) => word.length > 2)
    .sort((a, b) => b.length - a.length);
  let rest = password;
  for (const word of words) rest = rest.replaceAll(new RegExp(word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'), 'giu'), '');
  return rest;
}

/**
 * What is left of `password` without the words of its own person: name and e-mail, whole and in their parts. An attacker
 * tries those first. Both sides count by it, so that a form never calls good what the server refuses.
 */
export function withoutOwnWords(password: string, own: readonly (string | null)[]): string {
  const words = own
    .flatMap((word) => (word ? [word, ...word.split(/[@._-]+/)] : []))
    .filter((word) => word.length > 2)
    .sort((a, b) => b.length - a.length);
  let rest = password;
  for (const word of words) rest = rest.replaceAll(new RegExp(word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'), 'giu'), '');
  return rest;
}

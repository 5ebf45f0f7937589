/** Words that a shell would not take apart or change. */
const plain = /^[\w@%+=:,./-]+$/;

/** Words as one would type them in a shell: quoted where they need it. */
export function shellWords(words: readonly string[]): string {
  return words.map((word) => (plain.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`)).join(' ');
}

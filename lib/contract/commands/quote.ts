/** What a POSIX shell takes as it stands, in any place of a line. */
const plain = /^[\w@%+=:,./-]+$/;

/**
 * The words as one line that a POSIX shell splits back into exactly them: what it would split or expand is put in single
 * quotes (POSIX, Shell Command Language, 2.2.2). Every command that Quayside shows is quoted here.
 */
export function quoteWords(words: readonly string[]): string {
  return words.map(quoted).join(' ');
}

function quoted(word: string): string {
  if (word === '' || plain.test(word)) return word || "''";
  // Empty quotes, before or behind a quote that stands at an end, say nothing.
  return `'${word.replaceAll("'", `'"'"'`)}'`.replace(/^''|''$/g, '');
}

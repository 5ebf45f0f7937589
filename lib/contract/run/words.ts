import { split } from 'shlex';

export { quoteWords } from '../commands/quote';

/**
 * Pieces that a shell reads differently from shlex: ANSI-C quotes (kept whole), escapes, quotes, comments. A quote that
 * is never closed takes all that follows, lest quotes behind it be read as a pair.
 */
const pieces =
  /\$'(?:\\[\s\S]|[^'\\])*'|\\[\s\S]|'[^']*'|"(?:\\[\s\S]|[^"\\])*"|(?<open>['"][\s\S]*)|(?:^|[ \t\r\n])#[^\n]*/g;

/**
 * The words of a command line, as a POSIX shell would split it: quotes, backslashes and comments count; variables,
 * globs and operators stay as they are typed, for no shell runs here. Null when a quote or an escape is left open.
 */
export function splitWords(line: string): string[] | null {
  // shlex knows no comments. What stands in double quotes is handed over in single ones: shlex leaves the backslash of "\$"
  // and "\`", and takes one away from what stood before such quotes in the same word.
  let open = false;
  const prepared = line.replace(pieces, (piece, unclosed?: string) => {
    if (unclosed !== undefined) open = true;
    if (/^[ \t\r\n]?#/.test(piece)) return ' ';
    return piece.startsWith('"') ? inSingleQuotes(piece.slice(1, -1)) : piece;
  });
  if (open) return null;
  try {
    return split(prepared);
  } catch {
    return null;
  }
}

/** What a shell reads in double quotes, in single ones; of an escaped newline nothing is left. */
function inSingleQuotes(text: string): string {
  const read = text.replace(/\\([$`"\\\n])/g, (_, next: string) => (next === '\n' ? '' : next));
  return `'${read.replaceAll("'", `'\\''`)}'`;
}

/** Whether `words` hold what only a shell would act on, so that a person who typed it should know that none does. */
export function wantsShell(words: readonly string[]): boolean {
  const first = words[0]?.split('/').pop() ?? '';
  if (['sh', 'bash', 'ash', 'dash', 'zsh'].includes(first) && words[1]?.endsWith('c')) return false;
  return words.some((word) => /^(?:[|;<>]|\|\||&&?|>>|[12]>.*)$/.test(word) || /\$(?:\w+|[{(])/.test(word));
}

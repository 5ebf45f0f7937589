import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { quoteWords, splitWords, wantsShell } from './words';

/** What the real `sh` makes of `line`, one argument an entry; null when it refuses the line. */
function splitByShell(line: string): string[] | null {
  try {
    const script = `args() { for a in "$@"; do printf '%s\\0' "$a"; done; }\nargs ${line}\n`;
    const output = execFileSync('sh', ['-c', script], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
    return output.split('\0').slice(0, -1);
  } catch {
    return null;
  }
}

describe('a command line is split as a shell would', () => {
  test.each<[string, string, string[] | null]>([
    ['plain words', 'python -m this', ['python', '-m', 'this']],
    ['nothing', '  \t ', []],
    ['empty single quotes are a word', `a '' b`, ['a', '', 'b']],
    ['empty double quotes are a word', `a "" b`, ['a', '', 'b']],
    ['single quotes keep all', `'a "b" \\n $HOME'`, ['a "b" \\n $HOME']],
    ['double quotes keep blanks', `nginx -g "daemon off;"`, ['nginx', '-g', 'daemon off;']],
    ['a backslash before double quotes, and one in them', '\\\\"\\ "', ['\\\\ ']],
    ['quotes after a backslash in single quotes', `'\\"'""`, ['\\"']],
    ['quotes after an escaped backslash and quote', `\\\\\\"""`, ['\\"']],
    ['a newline in double quotes stays, an escaped one does not', '"a\nb\\\nc"', ['a\nbc']],
    ['escapes in double quotes', '"\\"q\\" \\\\ \\$HOME \\` \\n"', ['"q" \\ $HOME ` \\n']],
    ['a backslash keeps a blank', 'a\\ b', ['a b']],
    ['quotes join into one word', `'a'b"c"`, ['abc']],
    ['unicode', `你好 "日本 語" 😀 café`, ['你好', '日本 語', '😀', 'café']],
    ['a no-break space is no blank', 'a\u00a0b', ['a\u00a0b']],
    ['newlines and tabs part words', 'a\nb\tc', ['a', 'b', 'c']],
    ['a newline in quotes stays', `'a\nb'`, ['a\nb']],
    ['an escaped newline joins lines', 'a \\\nb', ['a', 'b']],
    ['a comment ends the line', 'python -m this # the Zen', ['python', '-m', 'this']],
    ['a comment ends only its line', '# one\ntwo', ['two']],
    ['# inside a word is no comment', 'curl http://host/#top', ['curl', 'http://host/#top']],
    ['# in quotes is no comment', `'#' "# x" \\#`, ['#', '# x', '#']],
    ['variables are not expanded', '$HOME ${A}b "$C" $(id) `id`', ['$HOME', '${A}b', '$C', '$(id)', '`id`']],
    ['globs are not expanded', '*.py ? [a-z] {a,b} ~', ['*.py', '?', '[a-z]', '{a,b}', '~']],
    ['operators are words', 'a && b | c > d', ['a', '&&', 'b', '|', 'c', '>', 'd']],
    ['an open single quote', `it's`, null],
    ['an open double quote', 'say "hi', null],
    ['an open single quote before double ones', `'"a"`, null],
    ['an open double quote that ends in an escaped one', '"a\\"', null],
    ['a backslash at the end', 'a \\', null],
  ])('%s', (_, line, words) => {
    expect(splitWords(line)).toEqual(words);
  });

  test('any mix of quotes, escapes, blanks and hashes comes out as the real shell reads it', () => {
    const line = fc
      .array(fc.constantFrom('a', 'b', ' ', ' ', "'", '"', '\\', '#', '\\"', '\\ ', ' #', 'é', '-'), { maxLength: 14 })
      .map((parts) => parts.join(''))
      // A lone trailing backslash joins the script's next line in a shell; alone in a field it is left open.
      .filter((text) => splitWords(text) !== null || !text.endsWith('\\'));
    fc.assert(
      fc.property(line, (text) => {
        expect(splitWords(text)).toEqual(splitByShell(text));
      }),
      { numRuns: 300 },
    );
  });
});

describe('words are quoted for a shell', () => {
  test('the real shell reads exactly the words that were quoted', () => {
    const word = fc
      .string({ unit: 'binary', maxLength: 12 })
      .filter((text) => !text.includes('\0') && wellFormed(text));
    fc.assert(
      fc.property(fc.array(word, { maxLength: 4 }), (words) => {
        expect(splitByShell(quoteWords(words))).toEqual(words);
      }),
      { numRuns: 100 },
    );
  });

  test('words survive quoting and splitting', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' })), (words) => {
        expect(splitWords(quoteWords(words))).toEqual(words);
      }),
    );
  });
});

test.each<[string, boolean]>([
  ['echo hi > out', true],
  ['a && b', true],
  ['echo $HOME', true],
  [`sh -c 'echo $HOME > out'`, false],
  ['python -m this', false],
  [`awk '{print a}'`, false],
])('%s wants a shell: %s', (line, wanted) => {
  expect(wantsShell(splitWords(line) ?? [])).toBe(wanted);
});

/** Lone surrogates cannot be passed to a process. */
function wellFormed(text: string): boolean {
  return !/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/.test(text);
}

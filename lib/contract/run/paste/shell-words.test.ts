import { describe, expect, test } from 'vitest';
import { shellWords } from './shell-words';

/** Words as text, what stands between commands in brackets, and what a shell would have expanded after an arrow. */
function told(text: string): string[] | null {
  return (
    shellWords(text)?.map((word) => {
      if (word.kind !== 'word') return `[${word.text}]`;
      return [word.text, ...word.expansions.map((one) => `${one.kind} ${one.text}`)].join(' → ');
    }) ?? null
  );
}

describe('what was pasted is read as a shell would', () => {
  test.each<[string, string, string[] | null]>([
    ['lines that go on', 'a \\\n  b\\\nc', ['a', 'bc']],
    ['the prompt of a line that goes on', 'a \\\n> b \\\n> c', ['a', 'b', 'c']],
    ['a backslash with blanks after it', 'a \\  \n b', ['a', 'b']],
    ['lines that PowerShell goes on with', 'a `\n  b `  \r\n c', ['a', 'b', 'c']],
    ['lines that cmd goes on with', 'a ^\r\n  b', ['a', 'b']],
    ['the end of a line', 'a\nb', ['a', '[\n]', 'b']],
    ['comments', 'a # b "c\nd#e', ['a', '[\n]', 'd#e']],
    ['other commands', 'a&&b | c; d', ['a', '[&&]', 'b', '[|]', 'c', '[;]', 'd']],
    ['redirections', 'a > b 2>&1 </dev/null', ['a', '[>]', 'b', '[2>&1]', '[<]', '/dev/null']],
    ['operators in quotes', `'a;b' "c&d" e\\;f`, ['a;b', 'c&d', 'e;f']],
    ['blanks of a web page', 'a\u00a0b', ['a', 'b']],
    ['a fence around it', '```sh\na\n```', ['a']],
    ['a prompt of root', '# docker ps\n# docker', ['docker', 'ps', '[\n]', 'docker']],
    ['variables', '$A ${B:-c d}x "$C"', ['$A → variable $A', '${B:-c d}x → variable ${B:-c d}', '$C → variable $C']],
    ['variables that are none', `'$A' \\$B "\\$C" $`, ['$A', '$B', '$C', '$']],
    ['commands', '-v $(pwd):/a "`id -u`"', ['-v', '$(pwd):/a → command $(pwd)', '`id -u` → command `id -u`']],
    ['commands with blanks and brackets', '$(a "$(b c)" )x', ['$(a "$(b c)" )x → command $(a "$(b c)" )']],
    ['the home folder', '~/a b~c ~ "~"', ['~/a → home ~', 'b~c', '~ → home ~', '~']],
    ['what the reader is to write', '-e A=<your name>', ['-e', 'A=<your name> → blank <your name>']],
    ['letters that no text uses', `\ue000 "\ue001" '\ue002'`, ['\ue000', '\ue001', '\ue002']],
    ['letters of a shell', `$'a\\nb'`, ['a\nb']],
    ['an open quote', `a 'b`, null],
    ['an open double quote', `a "b`, null],
  ])('%s', (_, text, words) => {
    expect(told(text)).toEqual(words);
  });
});

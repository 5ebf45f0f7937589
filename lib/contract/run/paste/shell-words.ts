import { splitWords } from '../words';

/**
 * What a shell would have put something else for: the value of a variable, what a command prints, the home folder; or a
 * place in instructions where the reader is to write something (`<password>`).
 */
export interface Expansion {
  kind: 'variable' | 'command' | 'home' | 'blank';
  text: string;
}
/** A word as a shell would hand it on, or what stands between two commands. `text` holds expansions as they were typed. */
export type ShellWord =
  | { kind: 'word'; text: string; expansions: readonly Expansion[] }
  /** `soft`: a line ends, which ends the command unless an option follows. */
  | { kind: 'end'; text: string; soft: boolean }
  | { kind: 'redirection'; text: string };

type Group = Mark['kind'] | 'prompt' | 'joined' | 'comment' | 'nothing' | 'spaced' | 'gap';
type Mark = Expansion | { kind: 'end' | 'redirection' | 'itself'; text: string };

const inSubstitution = String.raw`(?:[^()'"\\]|\\[\s\S]|'[^']*'|"(?:\\[\s\S]|[^"\\])*")`;
const nested = String.raw`\((?:${inSubstitution}|\(${inSubstitution}*\))*\)`;
const variable = String.raw`\$(?:\w+|\{[^}\n]*\}|[@*#?$!-])`;
const command = String.raw`\$${nested}|` + '`(?:\\\\[\\s\\S]|[^`\\\\\\n])*`';

/** What a shell reads in a line beside plain words; the first one that fits counts. */
const outside = new RegExp(
  [
    // Of a root shell it would be the beginning of a comment.
    String.raw`(?<=^|\n)(?<prompt>[^\n'"$#%>]*[$#%>][ \t]+)(?=(?:sudo[ \t]+(?:-\w+[ \t]+)*)?(?:docker|podman|nerdctl)\b)`,
    String.raw`(?<ansi>\$'(?:\\[\s\S]|[^'\\])*')`,
    String.raw`(?<single>'[^']*')`,
    String.raw`"(?<double>(?:\\[\s\S]|[^"\\])*)"`,
    // The prompt of a shell that waits for the rest of a line is no part of it.
    String.raw`(?<joined>\\\n(?:[ \t]*>[ \t]+)?)`,
    // Lines that other shells continue (PowerShell, cmd), and blanks that were copied after a backslash.
    String.raw`(?<=\s)(?<spaced>(?:\\[ \t]+|[\x60^][ \t]*)\n)`,
    String.raw`(?<escaped>\\[\s\S])`,
    String.raw`(?<=^|[ \t\n])(?<comment>#[^\n]*)`,
    // A comment amidst a command, by a trick: a substitution that prints nothing.
    '(?<nothing>`[ \\t]*#[^`\\n]*`)',
    String.raw`(?<command>${command})`,
    String.raw`(?<variable>${variable})`,
    String.raw`(?<=^|\s)(?<home>~[\w-]*)(?=\/|:|\s|$)`,
    String.raw`(?<blank><[\w][\w .:-]*>)`,
    String.raw`(?<redirection>(?<=^|\s)\d?(?:>>?(?:&\d)?|<<?)|&>>?)`,
    String.raw`(?<end>&&|\|\||[;|&]|\n)`,
    // Blanks that web pages have.
    String.raw`(?<gap>[\u00a0\u2007\u202f\u200b\ufeff])`,
    String.raw`(?<itself>[\ue000-\uf8ff])`,
  ].join('|'),
  'g',
);
const inDouble = new RegExp(
  String.raw`(?<escaped>\\[\s\S])|(?<command>${command})|(?<variable>${variable})|(?<itself>[\ue000-\uf8ff])`,
  'g',
);
/** Characters that no text uses stand for what was found, while the line is split. */
const firstMark = 0xe000;
const mostMarks = 0x1900;

/**
 * The words of what was pasted, commands and comments of a shell told apart. Null where a quote or an escape is left open, or
 * where there is too much to read.
 */
export function shellWords(text: string): ShellWord[] | null {
  const marks: Mark[] = [];
  const mark = (kind: Mark['kind'], found: string): string => {
    marks.push({ kind, text: found });
    return String.fromCharCode(firstMark + marks.length - 1);
  };
  const marked = plain(text).replace(outside, (found, ...rest: unknown[]) => {
    const groups = rest.at(-1) as Record<string, string | undefined>;
    if (groups.double !== undefined) return `"${groups.double.replace(inDouble, (...found) => inner(found, mark))}"`;
    if (groups.single !== undefined || groups.ansi !== undefined)
      return found.replace(/[\ue000-\uf8ff]/g, (one) => mark('itself', one));
    if (groups.escaped !== undefined) return found;
    const kind = Object.keys(groups).find((name) => groups[name] !== undefined) as Group;
    if (kind === 'prompt' || kind === 'joined' || kind === 'comment' || kind === 'nothing') return '';
    if (kind === 'spaced' || kind === 'gap') return ' ';
    return kind === 'end' || kind === 'redirection' ? ` ${mark(kind, found)} ` : mark(kind, found);
  });
  if (marks.length > mostMarks) return null;
  return splitWords(marked)?.map((word) => unmark(word, marks)) ?? null;
}

function inner(match: unknown[], mark: (kind: Mark['kind'], found: string) => string): string {
  const [found] = match as [string];
  const groups = match.at(-1) as Record<string, string | undefined>;
  if (groups.escaped !== undefined) return found;
  return mark(groups.command !== undefined ? 'command' : groups.variable !== undefined ? 'variable' : 'itself', found);
}

/** Line ends as a shell knows them; the fences of a code block around it taken away. */
function plain(text: string): string {
  // A backslash at the very end waits for a line that was not copied.
  const lines = text
    .replace(/\r\n?/g, '\n')
    .replace(/(^|\s)\\\s*$/, '')
    .trim();
  const fence = /^(```|~~~)/.exec(lines)?.[0];
  return fence === undefined ? lines : lines.replace(/^.*\n?/, '').replace(new RegExp(`\n${fence}\\s*$`), '');
}

function unmark(word: string, marks: readonly Mark[]): ShellWord {
  const found = [...word].flatMap((letter) => marks[letter.charCodeAt(0) - firstMark] ?? []);
  const [only] = found;
  if (word.length === 1 && only?.kind === 'end') return { kind: 'end', text: only.text, soft: only.text === '\n' };
  if (word.length === 1 && only?.kind === 'redirection') return { kind: 'redirection', text: only.text };
  return {
    kind: 'word',
    text: word.replace(/[\ue000-\uf8ff]/g, (letter) => marks[letter.charCodeAt(0) - firstMark]?.text ?? letter),
    expansions: found.filter((one): one is Expansion => !['itself', 'end', 'redirection'].includes(one.kind)),
  };
}

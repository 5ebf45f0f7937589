import type { ShellWord } from './shell-words';

type Word = Extract<ShellWord, { kind: 'word' }>;

/** Where in what was pasted a container is run. */
export interface FoundRun {
  /** Words before it on its line, and whole commands before it. */
  before: ShellWord[];
  /** Variables that the line sets for the command: `A=1 docker run -e A`. */
  variables: ReadonlyMap<string, string>;
  /** Options of `docker` itself: `--context x`. */
  global: string[];
  /** `docker create` makes a container and starts none. */
  verb: 'run' | 'create';
  /** From the first word behind the verb on; what follows the command too. */
  line: ShellWord[];
}

const programs = /^(?:.*[\\/])?(?:docker|podman|nerdctl)(?:\.exe)?$/i;
/** Options of `docker` that have a value (docker/cli `cli/flags/options.go`). */
const globalWithValue = /^(?:-[cHl]|--(?:config|context|host|log-level|tlscacert|tlscert|tlskey))$/;

/** The first `docker run`, `docker create` or `docker container run` in `words`; null when there is none. */
export function findRun(words: readonly ShellWord[]): FoundRun | null {
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at];
    if (word?.kind !== 'word' || !programs.test(word.text)) continue;
    const found = verbAfter(words, at + 1);
    if (!found) continue;
    const start = words.slice(0, at).findLastIndex(({ kind }) => kind === 'end') + 1;
    return { ...found, before: words.slice(0, at), variables: variablesOf(words.slice(start, at)) };
  }
  // Somebody copied all but the first words: options, and then an image.
  const first = words.find(({ kind }) => kind === 'word');
  if (first?.text.startsWith('-') !== true) return null;
  return { before: [], variables: new Map(), global: [], verb: 'run', line: [...words] };
}

function verbAfter(words: readonly ShellWord[], from: number): Pick<FoundRun, 'global' | 'verb' | 'line'> | null {
  const global: string[] = [];
  let at = from;
  const text = () => (words[at]?.kind === 'word' ? (words[at] as Word).text : '');
  while (text().startsWith('-')) {
    const taken = globalWithValue.test(text()) ? 2 : 1;
    global.push(
      words
        .slice(at, at + taken)
        .map((word) => word.text)
        .join(' '),
    );
    at += taken;
  }
  if (text() === 'container') at += 1;
  const verb = text();
  return verb === 'run' || verb === 'create' ? { global, verb, line: words.slice(at + 1) } : null;
}

function variablesOf(words: readonly ShellWord[]): Map<string, string> {
  const pairs = words.flatMap((word): [string, string][] => {
    const [, name, value = ''] = (word.kind === 'word' && /^([a-z_]\w*)=(.*)$/is.exec(word.text)) || [];
    // A value that a shell would have made is not known.
    return name !== undefined && word.kind === 'word' && word.expansions.length === 0 ? [[name, value]] : [];
  });
  return new Map(pairs);
}

import { notMeant } from '../flags';
import { RunForm } from '../form';
import { quoteWords } from '../words';
import { findRun, type FoundRun } from './find-run';
import { givenOptions, type Given } from './given-options';
import type { Fate, Missing, Pasted, PastedPart } from './pasted';
import { optionReaders } from './readers';
import { shellWords, type ShellWord } from './shell-words';

/** Options that read a file of the machine where the command is typed, and where its content may be written here. */
const files: Readonly<Record<string, string>> = { 'env-file': 'env', 'label-file': 'labels' };

const blank: RunForm = { ...RunForm.parse({ image: 'any' }), image: '' };

/**
 * The form that a pasted `docker run` line asks for, and what became of each part of the line: nothing is dropped without
 * being named. What a shell would have expanded stays as it was typed. The form may break rules of the schema, as the line
 * may: they are told at its fields. Pure.
 */
export function readCommand(text: string): Pasted {
  const words = shellWords(text);
  if (words === null) return { failed: 'openQuote' };
  const found = findRun(words);
  if (found === null) return fromSubstitution(words);
  const { options, words: rest, rest: behind } = givenOptions(found.line);
  const form = structuredClone(blank);
  const given = new Set<string>();
  const parts = [
    ...around(found.before),
    ...found.global.map((shown) => part(shown, 'engine', null)),
    ...(found.verb === 'create' ? [part('create', 'create', null)] : []),
    ...replaced(
      options.map((one) => {
        const again = one.option !== null && given.has(one.option);
        if (one.option !== null) given.add(one.option);
        return readOption(form, one, again, found.variables);
      }),
    ),
  ];
  const [image, ...command] = rest;
  if (image) {
    form.image = image.text;
    parts.push(filled(quoteWords([image.text]), 'image', image.expansions));
  }
  if (command.length > 0) {
    form.command = quoteWords(command.map((word) => word.text));
    parts.push(
      filled(
        form.command,
        'command',
        command.flatMap(({ expansions }) => expansions),
      ),
    );
  }
  return { failed: null, form, parts: [...parts, ...around(behind)] };
}

/** `ID=$(docker run …)`: the command inside. */
function fromSubstitution(words: readonly ShellWord[]): Pasted {
  for (const word of words)
    for (const { kind, text } of word.kind === 'word' ? word.expansions : [])
      if (kind === 'command') {
        const inside = readCommand(text.replace(/^(?:\$\(|`)|[)`]$/g, ''));
        if (inside.failed === null) return inside;
      }
  return { failed: 'noRun' };
}

function readOption(
  form: RunForm,
  { option, shown, value, expansions }: Given,
  again: boolean,
  variables: FoundRun['variables'],
): PastedPart {
  const typed = quoteWords(shown);
  if (option === null) return part(typed, 'unknown', null);
  if (Object.hasOwn(files, option)) return part(typed, 'content', files[option] ?? null);
  const why = notMeant[option];
  if (why !== undefined) return part(typed, why, null);
  if (value === null) return part(typed, 'value', null);
  const known = option === 'env' && !value.includes('=') ? variables.get(value) : undefined;
  const path = optionReaders[option]?.(form, known === undefined ? value : `${value}=${known}`, again) ?? null;
  if (path === null) return part(typed, 'value', null);
  const more = known === undefined ? missing(form, option, value, path) : [];
  return filled(typed, path, [...expansions, ...more]);
}

/** What the place where the command is typed would have given to an option: a variable's value, the folder of a path. */
function missing(form: RunForm, option: string, value: string, path: string): Missing[] {
  if (option === 'env' && !value.includes('=')) return [{ kind: 'environment', text: value }];
  const [field, index] = path.split('.');
  const mount = field === 'mounts' ? form.mounts[Number(index)] : undefined;
  if (mount?.kind === 'bind' && /^\.{1,2}(?:[\\/]|$)/.test(mount.source))
    return [{ kind: 'folder', text: mount.source }];
  return [];
}

const part = (text: string, fate: Fate, path: string | null): PastedPart => ({ text, fate, path, missing: [] });
const filled = (text: string, path: string, missing: readonly Missing[]): PastedPart => ({
  ...{ text, path, missing },
  fate: missing.length > 0 ? 'shell' : 'understood',
});

/** Of parts that set the same value the last one counts. */
function replaced(parts: PastedPart[]): PastedPart[] {
  return parts.map((one, index) => {
    const isFilled = one.fate === 'understood' || one.fate === 'shell';
    const again = parts
      .slice(index + 1)
      .some(({ path, fate }) => fate !== 'content' && path !== null && path === one.path);
    return isFilled && again ? { ...one, fate: 'replaced', missing: [] } : one;
  });
}

/** Words before and behind the command, a command each. `sudo` is of no use here, and needs no word. */
function around(words: readonly ShellWord[]): PastedPart[] {
  const commands: string[][] = [[]];
  for (const word of words) {
    if (word.kind === 'end') commands.push([]);
    else if (!(word.kind === 'word' && word.text === 'sudo')) commands.at(-1)?.push(word.text);
  }
  return commands.filter((one) => one.length > 0).map((one) => part(one.join(' '), 'around', null));
}

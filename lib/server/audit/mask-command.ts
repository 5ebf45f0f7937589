import { quoteWords, splitWords } from '@/lib/contract/run/words';
import { masked, maskText, secretName } from './mask-text';
import { hasSecretOptions, secretOption } from './secret-options';

/** Options that set a variable, as `docker run` and `docker build` take them. */
const setsVariable = /^(?:-e|--env|--build-arg)$/;
const setsVariableAtOnce = /^(--env=|--build-arg=|-e(?=[A-Za-z_]))([^=]+)=/;
const variable = /^([A-Z_][A-Z0-9_]*)=(?=.)/;
const option = /^--?([a-z][\w-]*)(=?)/i;

/** A command line without what it may hold of secrets: values of variables, and of options named after a secret. */
export function maskCommand(line: string): string {
  const words = splitWords(line);
  if (!words) return maskText(line);
  const after = maskWords(words);
  return after.every((word, index) => word === words[index]) ? line : quoteWords(after);
}

/** The same of a command that is split already. */
export function maskWords(words: readonly string[]): string[] {
  // The last one that is known, wherever it stands: behind `sudo`, `docker exec web` or `;`.
  let program = '';
  let before = '';
  return words.map((word) => {
    const now = maskWord(word, before, program);
    const name = word.slice(word.lastIndexOf('/') + 1);
    if (hasSecretOptions(name)) program = name;
    before = word;
    return now;
  });
}

function maskWord(word: string, before: string, program: string): string {
  if (setsVariable.test(before)) return word.replace(/=[\s\S]*$/, `=${masked}`);
  if (setsVariableAtOnce.test(word)) return word.replace(setsVariableAtOnce, '$1$2=\0').replace(/\0[\s\S]*$/, masked);
  if (variable.test(word)) return word.replace(/=[\s\S]*$/, `=${masked}`);
  const [, name = '', equals] = option.exec(word) ?? [];
  if (equals && secretName.test(name)) return word.replace(/=[\s\S]*$/, `=${masked}`);
  if (!word.startsWith('-') && isNamedAfterSecret(before)) return masked;
  return maskGiven(word, before, program) ?? maskText(/\s/.test(word) ? maskCommand(word) : word);
}

/** `word` without the secret that an option of `program` gives by it, or null when none does. */
function maskGiven(word: string, before: string, program: string): string | null {
  const given = secretOption(program, before);
  if (given?.how === 'alone') return masked;
  if (given?.how === 'user') return word.includes(':') ? word.replace(/:[\s\S]*$/, `:${masked}`) : null;
  const own = secretOption(program, word);
  return own?.how === 'joined' ? `${own.flag}${masked}` : null;
}

/** `--password`, whose value is the next word. */
function isNamedAfterSecret(word: string): boolean {
  const [, name = '', equals] = option.exec(word) ?? [];
  return word.startsWith('--') && !equals && secretName.test(name);
}

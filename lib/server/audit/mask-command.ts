import { quoteWords, splitWords } from '@/lib/contract/run/words';
import { masked, maskText, secretName } from './mask-text';

/** Options that set a variable, as `docker run` and `docker build` take them. */
const setsVariable = /^(?:-e|--env|--build-arg)$/;
const setsVariableAtOnce = /^(--env=|--build-arg=|-e(?=[A-Za-z_]))([^=]+)=/;
const variable = /^([A-Z_][A-Z0-9_]*)=(?=.)/;
const option = /^--?([a-z][\w-]*)(=?)/i;
/** Programs whose `-p` is a password; elsewhere it is a port. */
const mysql = /^(?:mysql|mariadb)/;
/** Programs with `-u user:password`. */
const curl = /^(?:curl|wget|http|https)$/;

/** A command line without what it may hold of secrets: values of variables, and of options named after a secret. */
export function maskCommand(line: string): string {
  const words = splitWords(line);
  if (!words) return maskText(line);
  const after = maskWords(words);
  return after.every((word, index) => word === words[index]) ? line : quoteWords(after);
}

/** The same of a command that is split already. */
export function maskWords(words: readonly string[]): string[] {
  let program = '';
  let before = '';
  return words.map((word) => {
    const now = maskWord(word, before, program);
    if (!program && !variable.test(word) && !word.startsWith('-')) program = word.split('/').pop() ?? '';
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
  if (!word.startsWith('-') && isSecretOption(before, program)) return masked;
  if (mysql.test(program) && /^-p./.test(word)) return `-p${masked}`;
  if (curl.test(program) && /^(?:-u|--user)$/.test(before)) return word.replace(/:[\s\S]*$/, `:${masked}`);
  // What a shell is given with -c is a command line of its own.
  return maskText(/\s/.test(word) ? maskCommand(word) : word);
}

function isSecretOption(word: string, program: string): boolean {
  if (program === 'sshpass' && word === '-p') return true;
  const [, name = '', equals] = option.exec(word) ?? [];
  return word.startsWith('--') && !equals && secretName.test(name);
}

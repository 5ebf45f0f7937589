import { homedir } from 'node:os';
import { join } from 'node:path';
import { closestMatch } from 'leven';
import { readGiven } from './read-given';
import { aboutVariable, standardPort, Variables, variableNames, type Values, type VariableName } from './variables';

/** What a process is given to be set up by: the names and texts of `process.env`. */
export type Environment = Record<string, string | undefined>;

/** A secret that the person gave. It is read when it is needed: a password's file may be gone by then. */
export interface Secret {
  /** The variable that gives it. */
  readonly variable: string;
  /** The file that it lies in, where it does. */
  readonly path?: string;
  /** The text. Throws `StartRefused` when its file cannot be read. */
  read(): string;
}

/** Everything given, checked one by one; how they go together is seen to by `readSettings`. */
export interface Given {
  values: Values & { QUAYSIDE_DATA: string };
  secrets: Partial<Record<VariableName, Secret>>;
  /** Where the value of a variable comes from: `default`, `variable`, or `file /path`. */
  from(name: VariableName): string;
}

const prefix = 'QUAYSIDE_';
/** A name with more wrong letters than this is another one. */
const wrongLetters = 4;

const isSecret = (name: VariableName) => aboutVariable(name).secret === true;
const fileOf = (name: VariableName) => `${name}_FILE`;

/** Every name that may be given: the variables, and for secrets the ones that name a file. */
export const givenNames: readonly string[] = variableNames.flatMap((name) =>
  isSecret(name) ? [name, fileOf(name)] : [name],
);

/**
 * Takes our variables out of `env`. One that is empty counts as not given, as compose files hand them through, but for
 * secrets: there it is a mistake that must not pass. Answers either all of them, or a line for each that is wrong.
 */
export function readGivenVariables(env: Environment): { given: Given } | { wrong: string[] } {
  const wrong = Object.keys(env)
    .filter((name) => name.startsWith(prefix) && !givenNames.includes(name))
    .map((name) => `${name} (${notOurs(name)})`);
  const secrets: Given['secrets'] = {};
  const texts: Environment = {};
  for (const name of variableNames) {
    if (!isSecret(name)) texts[name] = env[name] || undefined;
    else {
      const secret = secretOf(name, env);
      if (typeof secret === 'string') wrong.push(secret);
      else if (secret) secrets[name] = secret;
    }
  }
  const parsed = Variables.safeParse(texts);
  if (!parsed.success) wrong.push(...parsed.error.issues.map(({ path, message }) => `${String(path[0])} (${message})`));
  if (wrong.length || !parsed.data) return { wrong };
  const values = { ...parsed.data, QUAYSIDE_DATA: parsed.data.QUAYSIDE_DATA ?? dataFolderOf(parsed.data) };
  const from = (name: VariableName) => {
    const path = secrets[name]?.path;
    if (path) return `file ${path}`;
    return secrets[name] || texts[name] !== undefined ? 'variable' : 'default';
  };
  return { given: { values, secrets, from } };
}

function notOurs(name: string): string {
  const plain = variableNames.find((one) => fileOf(one) === name);
  if (plain) return `there is no such setting: give ${plain} itself, only secrets may lie in a file`;
  const parts = givenNames.map((given) => given.slice(prefix.length));
  const meant = closestMatch(name.slice(prefix.length), parts, { maxDistance: wrongLetters });
  return meant === undefined
    ? 'there is no such setting: --check lists them all'
    : `there is no such setting: did you mean ${prefix}${meant}?`;
}

/** The secret, or what is wrong with it, or undefined where none was given. */
function secretOf(name: VariableName, env: Environment): Secret | string | undefined {
  const [value, path] = [env[name], env[fileOf(name)]];
  if (value !== undefined && path !== undefined) return `${name} (given by ${fileOf(name)} too: give one of them)`;
  for (const given of [name, fileOf(name)]) if (env[given] === '') return `${given} (it is empty)`;
  if (value !== undefined) return { variable: name, read: () => value };
  if (path === undefined) return undefined;
  return { variable: fileOf(name), path, read: () => readGiven(fileOf(name), path).replace(/\r?\n$/, '') };
}

/** Two servers must not share a data folder: each port but the standard one has its own. `scripts/lib/up` does the same. */
function dataFolderOf({ QUAYSIDE_PORT: port }: Values): string {
  return join(homedir(), '.local/share', port === standardPort ? 'quayside' : `quayside-${port}`);
}

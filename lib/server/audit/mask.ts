import { maskCommand, maskWords } from './mask-command';
import { masked, maskText, secretName } from './mask-text';

/** Fields whose every value is a secret until it is known not to be: variables and build arguments. */
const variables = /^(?:env|environment|build[-_]?args?|driver[-_]?opts?)$/i;
/** The two fields of a change of one's own password. */
const passwords = /^(?:current|next)$/;
const commands = /^(?:command|cmd|entrypoint|args|test|exec)$/i;

/** An entry is a line, not an archive. Characters of a text; items of a list or an object; levels. */
const longest = 2000;
const most = 200;
const deepest = 8;

/**
 * `value` as it may be kept and shown in the audit log: values of environment variables and build arguments, whatever
 * is named after a secret, and secrets inside commands, URLs and headers are masked; what is too long is cut, visibly.
 */
export function mask(value: unknown, name = '', depth = 0): unknown {
  if (value === null || value === undefined || value === '' || typeof value === 'boolean') return value;
  const deeper = (part: unknown, of: string) => mask(part, of, depth + 1);
  if (secretName.test(name) || (passwords.test(name) && typeof value === 'string')) return masked;
  if (variables.test(name)) return maskVariables(value);
  // Of an import: an ENV or a LABEL may hold one.
  if (name === 'changes' && typeof value === 'string') return maskVariables(value.split('\n'));
  if (typeof value === 'string') return maskString(name, value);
  if (typeof value === 'number') return value;
  if (typeof value !== 'object') return String(value);
  if (depth >= deepest) return '…';
  if (Array.isArray(value)) return maskList(value, name, deeper);
  const entries = Object.entries(value);
  // A label, a header or an option as a pair: the name that counts is a value here.
  const pair = 'name' in value && typeof value.name === 'string' ? value.name : '';
  const kept = entries
    .slice(0, most)
    .map(([key, part]): [string, unknown] => [cut(key), deeper(part, key === 'value' && pair ? pair : key)]);
  return Object.fromEntries([...kept, ...(entries.length > most ? [['…', `+${entries.length - most}`]] : [])]);
}

function maskList(list: readonly unknown[], name: string, deeper: (part: unknown, of: string) => unknown): unknown[] {
  const kept = list.slice(0, most);
  const rest = list.length > most ? [`… +${list.length - most}`] : [];
  if (commands.test(name) && kept.every((part) => typeof part === 'string'))
    return [...maskWords(kept.map(looked)).map(cut), ...rest];
  return [...kept.map((part) => deeper(part, name)), ...rest];
}

/** Variables in each of the forms that the engine and the form take: `A=b`, `{name, value}`, `{A: b}`. */
function maskVariables(value: unknown): unknown {
  if (typeof value === 'string') return cut(value.replace(/=[\s\S]*$/, `=${masked}`));
  if (Array.isArray(value)) return maskList(value, '', maskVariables);
  if (typeof value !== 'object' || value === null) return masked;
  const pair = 'name' in value && 'value' in value;
  return Object.fromEntries(
    Object.entries(value)
      .slice(0, most)
      .map(([key, part]) => [cut(key), pair && key === 'name' ? cut(String(part)) : part === '' ? '' : masked]),
  );
}

function maskString(name: string, value: string): string {
  const text = looked(value);
  return cut(commands.test(name) ? maskCommand(text) : maskText(text), value.length - text.length);
}

/** As much of a text as is looked through. It ends between words, so that no half of a secret hides what it is. */
function looked(text: string): string {
  return text.length > 2 * longest ? text.slice(0, 2 * longest).replace(/\S{0,4096}$/, '') : text;
}

function cut(text: string, more = 0): string {
  if (text.length + more <= longest) return text;
  return `${text.slice(0, longest)}… +${Math.max(0, text.length - longest) + more}`;
}

import { aliases, fieldOfFlag, notMeant, shorthands, switches } from '../flags';
import type { Expansion, ShellWord } from './shell-words';

/** One option as it was typed: its long name, null when there is none of that kind, and its value. */
export interface Given {
  option: string | null;
  /** As typed, an option of a bundle by itself: `-p 80:80`, `-t`. */
  shown: string[];
  /** Of a switch `true` or `false`; null: it needs one and has none, or not one of its kind. */
  value: string | null;
  expansions: readonly Expansion[];
}
export interface GivenLine {
  options: Given[];
  /** The image and what follows it. */
  words: Extract<ShellWord, { kind: 'word' }>[];
  /** What stands behind the command, and is not read. */
  rest: ShellWord[];
}

/** The long name of an option, as it or an older spelling of it was typed; null: there is none. */
function nameOf(spelled: string): string | null {
  const name = (Object.hasOwn(aliases, spelled) && aliases[spelled]) || spelled;
  return fieldOfFlag.has(name) || Object.hasOwn(notMeant, name) ? name : null;
}

/** Go `strconv.ParseBool`. */
const yes = new Set(['1', 't', 'T', 'TRUE', 'true', 'True']);
const no = new Set(['0', 'f', 'F', 'FALSE', 'false', 'False']);
const boolOf = (text: string) => (yes.has(text) ? 'true' : no.has(text) ? 'false' : null);

/**
 * Takes the words behind `docker run` apart as the CLI does (spf13/pflag, not interspersed): options up to the first word
 * that is none, or to `--`. The end of a line counts only once there is an image.
 */
export function givenOptions(line: readonly ShellWord[]): GivenLine {
  const options: Given[] = [];
  let at = 0;
  const next = () => {
    while (line[at]?.kind === 'end' && isSoft(line[at])) at += 1;
    const word = line[at];
    return word?.kind === 'word' ? word : undefined;
  };
  for (let word = next(); word?.text.startsWith('-') && word.text !== '-'; word = next()) {
    at += 1;
    if (word.text === '--') {
      next();
      break;
    }
    const { parts, wants } = word.text.startsWith('--') ? long(word.text) : bundle(word.text);
    const last = parts.at(-1);
    const { expansions } = word;
    if (wants && last) {
      const value = next();
      if (value) {
        at += 1;
        last.shown.push(value.text);
      }
      last.value = value?.text ?? null;
      options.push(...parts.map((part) => ({ ...part, expansions: part === last ? (value?.expansions ?? []) : [] })));
    } else options.push(...parts.map((part) => ({ ...part, expansions: part === last ? expansions : [] })));
  }
  const words: GivenLine['words'] = [];
  for (let word = line[at]; word?.kind === 'word'; word = line[at]) {
    words.push(word);
    at += 1;
  }
  return { options, words, rest: line.slice(at) };
}

const isSoft = (word: ShellWord | undefined) => word?.kind === 'end' && word.soft;

type Part = Omit<Given, 'expansions'>;

/** `--name`, `--name=value`. */
function long(text: string): { parts: Part[]; wants: boolean } {
  const at = text.indexOf('=');
  const name = nameOf(at < 0 ? text.slice(2) : text.slice(2, at));
  const value = at < 0 ? null : text.slice(at + 1);
  const part = { option: name, shown: [text], value };
  if (name === null) return { parts: [part], wants: false };
  if (switches.includes(name))
    return { parts: [{ ...part, value: value === null ? 'true' : boolOf(value) }], wants: false };
  return { parts: [part], wants: value === null };
}

/** `-itd`, `-p80:80`, `-e=A=1`: switches up to the first option with a value, which takes the rest. */
function bundle(text: string): { parts: Part[]; wants: boolean } {
  const parts: Part[] = [];
  for (let rest = text.slice(1); rest !== '';) {
    const letter = String.fromCodePoint(rest.codePointAt(0) ?? 0);
    const name = (Object.hasOwn(shorthands, letter) && shorthands[letter]) || null;
    const after = rest.slice(letter.length);
    const shown = [`-${letter}`];
    // Nobody knows how far an unknown one reaches.
    if (name === null) return { parts: [...parts, { option: null, shown: [`-${rest}`], value: null }], wants: false };
    const isSwitch = switches.includes(name);
    if (after.startsWith('=') && after.length > 1) {
      const value = after.slice(1);
      const part = { option: name, shown: [`-${rest}`], value: isSwitch ? boolOf(value) : value };
      return { parts: [...parts, part], wants: false };
    }
    if (!isSwitch && after !== '')
      return { parts: [...parts, { option: name, shown: [`-${rest}`], value: after }], wants: false };
    parts.push({ option: name, shown, value: isSwitch ? 'true' : null });
    if (!isSwitch) return { parts, wants: true };
    rest = after;
  }
  return { parts, wants: false };
}

import type { RunForm } from './form';
import type { Part } from './field-mapping';
import { fieldNames, mapping } from './mapping';
import { quoteWords } from './words';

/** A part of the command with the field that it comes from. */
export interface Flag extends Part {
  field: keyof RunForm;
}

/** Columns up to which a command stays on one line. */
const oneLine = 72;

/** Every part of the `docker run` line of `form`, in its order: options, the image, the command. Pure. */
export function flagsOf(form: RunForm): Flag[] {
  const parts = (place: 'options' | 'words') =>
    fieldNames.flatMap((field) => (mapping[field][place]?.(form) ?? []).map((part) => ({ field, ...part })));
  return [...parts('options'), ...parts('words')];
}

/** The parts as they stand on the lines of a long command: switches beside `docker run`, then one option a line. */
export function linesOf(form: RunForm): Flag[][] {
  const flags = flagsOf(form);
  const isSwitch = (flag: Flag) => flag.words.length === 1 && flag.words[0]?.startsWith('-') === true;
  const after = flags.findIndex((flag) => flag.field === 'image');
  const options = flags.slice(0, after);
  return [
    options.filter(isSwitch),
    ...options.filter((flag) => !isSwitch(flag)).map((flag) => [flag]),
    flags.slice(after),
  ];
}

/**
 * The `docker run` that makes the same container as `toCreateBody`, quoted for a POSIX shell, values included: on one
 * line if it is short, else one option a line. Pure.
 */
export function toCommand(form: RunForm): string {
  const lines = linesOf(form).map((line) => line.map((flag) => quoteWords(flag.words)).join(' '));
  const [first = '', ...rest] = lines;
  const whole = ['docker run', first, ...rest].filter((line) => line !== '');
  const single = whole.join(' ');
  if (single.length <= oneLine && !single.includes('\n')) return single;
  return [['docker run', first].filter((line) => line !== '').join(' '), ...rest].join(' \\\n  ');
}

import type { RunForm } from '../form';

/**
 * Puts the value of one option into the form: the path of what it set, or null where it cannot be read; then the form is as it was.
 * `true` and `false` are the values of switches. `again`: the same option was given before.
 */
export type Reader = (form: RunForm, value: string, again: boolean) => string | null;

type FieldsOf<T> = {
  [K in keyof RunForm]: RunForm[K] extends T ? (T extends RunForm[K] ? K : never) : never;
}[keyof RunForm];

/** The option is a text of the form, as it is. */
export const text =
  (field: FieldsOf<string>): Reader =>
  (form, value) => {
    form[field] = value;
    return field;
  };

export const toggle =
  (field: FieldsOf<boolean>): Reader =>
  (form, value) => {
    form[field] = value === 'true';
    return field;
  };

/** The option is one of a few words. */
export const word =
  <K extends keyof RunForm>(field: K, words: readonly (RunForm[K] & string)[]): Reader =>
  (form, value) => {
    const known = words.find((one) => one === value);
    if (known === undefined) return null;
    form[field] = known;
    return field;
  };

/** Each time that the option is given the list has one more. */
export const item =
  (field: FieldsOf<string[]>): Reader =>
  (form, value) =>
    `${field}.${form[field].push(value) - 1}`;

/** `name=value`; the same name once more has the later value. */
export const pair =
  (field: FieldsOf<{ name: string; value: string }[]>): Reader =>
  (form, value) => {
    const row = pairOf(value);
    if (row.name === '') return null;
    return `${field}.${setPair(form[field], row)}`;
  };

export function pairOf(text: string): { name: string; value: string } {
  const at = text.indexOf('=');
  return at < 0 ? { name: text, value: '' } : { name: text.slice(0, at), value: text.slice(at + 1) };
}

/** Adds a row, or replaces the one with its name; its place. */
export function setPair(rows: { name: string; value: string }[], row: { name: string; value: string }): number {
  const at = rows.findIndex(({ name }) => name === row.name);
  if (at < 0) return rows.push(row) - 1;
  rows[at] = row;
  return at;
}

import type { Part } from '../field-mapping';
import { splitWords } from '../words';

/** The words of a field; while a quote is still open, all that was typed is one word. */
export const wordsOf = (line: string) => splitWords(line) ?? [line];

/** One option at `path`, when it is asked for. */
export const option = (path: string, when: boolean, ...words: string[]): Part[] => (when ? [{ path, words }] : []);

/** An option with the value of a text field; an empty one is not said. */
export const valued = (path: string, flag: string, value: string): Part[] => option(path, value !== '', flag, value);

/** One option a row that is filled. */
export const indexed = <Row>(
  path: string,
  rows: readonly Row[],
  filled: (row: Row) => boolean,
  words: (row: Row) => string[],
): Part[] => rows.flatMap((row, index) => (filled(row) ? [{ path: `${path}.${index}`, words: words(row) }] : []));

/** One option for each text of a list; empty ones are not said. */
export const listed = (path: string, flag: string, values: readonly string[]): Part[] =>
  indexed(
    path,
    values,
    (value) => value !== '',
    (value) => [flag, value],
  );

export const filled = (values: readonly string[]): string[] => values.filter((value) => value !== '');

/** `value` where it is given, else nothing of it. */
export const some = <T extends object>(value: T, given: boolean): T | Record<string, never> => (given ? value : {});

/** A list where it holds something, under its name in the body. */
export const someOf = <K extends string, V>(key: K, values: readonly V[]): Partial<Record<K, V[]>> =>
  values.length > 0 ? ({ [key]: [...values] } as Record<K, V[]>) : {};

/** A field of a line of CSV, as the CLI reads `--mount`, `--network` and `--gpus`. */
export const csvField = (field: string) => (/[",\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field);

import type { Flag } from '@/lib/contract/run/command';
import type { RunForm } from '@/lib/contract/run/form';
import type { run } from '@/lib/i18n/en/run';

/** A sentence of `run.says` with its values. */
export interface Explanation {
  key: keyof (typeof run)['says'];
  values?: Record<string, string>;
}
export type Says = (form: RunForm, flag: Flag) => Explanation;

/** A sentence that repeats the option's value. */
export const value =
  (key: Explanation['key']): Says =>
  (_, flag) => ({ key, values: { value: flag.words.at(-1) ?? '' } });

/** A sentence that needs none. */
export const plain =
  (key: Explanation['key']): Says =>
  () => ({ key });

/** The row that an option shows. */
export const row = <T>(rows: readonly T[], flag: Flag) => rows[Number(flag.path.split('.')[1])];

import { isFilled } from '../rows';

/** Parts of a service that say nothing are left out. */
export type Part = Record<string, unknown>;

export const given = (key: string, value: string): Part => (value === '' ? {} : { [key]: value });
export const numbered = (key: string, value: string): Part => (value === '' ? {} : { [key]: Number(value) });
export const listed = (key: string, values: readonly string[]): Part => {
  const filled = values.filter((value) => value !== '');
  return filled.length === 0 ? {} : { [key]: filled };
};
export const switched = (key: string, on: boolean): Part => (on ? { [key]: true } : {});
export const mapped = (key: string, rows: readonly { name: string; value: string }[]): Part => {
  const filled = rows.filter(isFilled.env);
  return filled.length === 0 ? {} : { [key]: Object.fromEntries(filled.map(({ name, value }) => [name, value])) };
};
/** A part of parts, where it says something. */
export const nested = (key: string, ...parts: Part[]): Part => {
  const whole = Object.assign({}, ...parts) as Part;
  return Object.keys(whole).length === 0 ? {} : { [key]: whole };
};

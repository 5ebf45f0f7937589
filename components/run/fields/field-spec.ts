/** One field of a topic, as `FieldTable` draws it. `name` is its path in the form, `label` its key in `run.fields`. */
export type FieldSpec = { name: string; label: string } & (
  | { kind: 'text'; placeholder: string }
  | { kind: 'choice'; values: readonly string[] }
  | { kind: 'check' }
  | { kind: 'list'; placeholder: string; suggestions?: readonly string[] }
  | { kind: 'rows'; columns: readonly Column[] }
);

/** A column of rows; its key is the field of a row and its label's key in `run.columns`. */
export interface Column {
  key: string;
  placeholder?: string;
  suggestions?: readonly string[];
  /** What a new row holds. */
  initial?: string;
}

export const text = (name: string, placeholder = '', label = name): FieldSpec => ({
  kind: 'text',
  name,
  label,
  placeholder,
});
export const choice = (name: string, values: readonly string[], label = name): FieldSpec => ({
  kind: 'choice',
  name,
  label,
  values,
});
export const check = (name: string, label = name): FieldSpec => ({ kind: 'check', name, label });
export const list = (name: string, placeholder: string, label = name, suggestions?: readonly string[]): FieldSpec => ({
  kind: 'list',
  name,
  label,
  placeholder,
  ...(suggestions ? { suggestions } : {}),
});
export const rows = (name: string, columns: readonly Column[], label = name): FieldSpec => ({
  kind: 'rows',
  name,
  label,
  columns,
});
export const pairs = (name: string, example: string, label = name): FieldSpec =>
  rows(name, [{ key: 'name', placeholder: example }, { key: 'value' }], label);

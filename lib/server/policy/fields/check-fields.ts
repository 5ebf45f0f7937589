import type { Violation } from '@/lib/contract/policy/violation';
import { fields } from './fields';

type Json = Record<string, unknown>;

/** Fields with fields of their own. Below all others anything may stand: maps whose keys are people's own, words. */
const hasInner = new Set(
  Object.keys(fields)
    .filter((name) => name.includes('.'))
    .map((name) => name.slice(0, name.lastIndexOf('.'))),
);

/**
 * Refuses in `body` what has no class (`unknown-field`: engines read keys that no definition tells, and read them without
 * regard to case) and what is refused whatever its value. `existing`: the engine filled it in, so that an unknown field
 * without a value is no offence.
 */
export function checkFields(body: Json, existing: boolean): Violation[] {
  return [...walk(body, '', '', existing)];
}

function* walk(value: unknown, name: string, path: string, existing: boolean): Generator<Violation> {
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) yield* walk(item, `${name}[]`, `${path}.${index}`, existing);
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  const isMap = hasInner.has(`${name}{}`) || hasInner.has(`${name}{}[]`);
  if (name !== '' && !isMap && !hasInner.has(name)) return;
  for (const [key, inner] of Object.entries(value)) {
    const at = path ? `${path}.${key}` : key;
    if (isMap) {
      yield* walk(inner, `${name}{}`, at, existing);
      continue;
    }
    const field = name ? `${name}.${key}` : key;
    const known = Object.hasOwn(fields, field) ? fields[field] : undefined;
    if (known === undefined) {
      if (!existing || !isEmpty(inner)) yield { rule: 'unknown-field', path: at, subject: key };
    } else if (known === 'refused') {
      if (!isEmpty(inner)) yield { rule: 'refused-field', path: at, subject: key };
    } else yield* walk(inner, field, at, existing);
  }
}

/** Whether a field says nothing: Go's zero values, and lists and maps without items. */
export function isEmpty(value: unknown): boolean {
  if (value === null || value === undefined || value === '' || value === 0 || value === false) return true;
  return typeof value === 'object' && Object.keys(value).length === 0;
}

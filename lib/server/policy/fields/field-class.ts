import type { PolicyRule } from '@/lib/contract/policy/rules';

/**
 * What a field of the create body is to the policy. `harmless`: reaches nothing outside the container. `refused`: any
 * value is too much for people below owner. A rule: that rule judges its value.
 */
export type FieldClass = 'harmless' | 'refused' | PolicyRule;

/** Gives all `names` under `prefix` the same class. */
export function all(prefix: string, as: FieldClass, names: string): Record<string, FieldClass> {
  return Object.fromEntries(
    names
      .split(/\s+/)
      .filter(Boolean)
      .map((name) => [`${prefix}${name}`, as]),
  );
}

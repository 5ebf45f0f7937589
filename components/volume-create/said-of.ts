import type { Problem } from '@/lib/contract/problem';
import { fieldsOf, type FieldName, type FormState } from './state';

/** Where something can be wrong in the form. */
export type Place = FieldName | 'name' | 'kind' | 'driver' | 'options';
type Rule = NonNullable<NonNullable<Problem['issues']>[number]['rule']>;
/** The engine's words, or the rule of the policy that is broken and by what. */
export type Said = { words: string } | { rule: Rule; subject: string };

/** What a problem says of the fields of the form. Pure. */
export function saidOf(problem: Problem | null, form: FormState): Partial<Record<Place, Said>> {
  if (!problem) return {};
  const said: Partial<Record<Place, Said>> = {};
  for (const { rule, subject = '' } of problem.issues ?? [])
    if (rule) said[placeOfRule(rule, form)] ??= { rule, subject };
  const place = placeOfField(problem.field ?? '', form);
  if (place && problem.detail) said[place] ??= { words: problem.detail };
  return said;
}

/** The policy judges what a volume comes down to, and names no field: what of the form made it that. */
function placeOfRule(rule: Rule, { kind, driver }: FormState): Place {
  if (kind === 'other') return ['', 'local'].includes(driver.trim()) ? 'options' : 'driver';
  return kind === 'bind' && rule !== 'volume-drivers' ? 'path' : 'kind';
}

function placeOfField(field: string, { kind }: FormState): Place | null {
  if (field === 'name' || field === 'driver') return field;
  const [, option] = /^driverOpts\.(.*)$/.exec(field) ?? [];
  if (option === undefined) return null;
  if (kind === 'other') return 'options';
  const fields: readonly FieldName[] = fieldsOf[kind];
  if (option === 'size' && fields.includes('size')) return 'size';
  if (option === 'device') return fields.find((one) => one === 'export' || one === 'share' || one === 'path') ?? null;
  return null;
}

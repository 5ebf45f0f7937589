import type { Problem } from '@/lib/contract/problem';
import { fieldsOf, type FieldName, type Kind } from './state';

/** The field of the form that a problem of the engine is about; null: none of its own. */
export function placeOf(problem: Problem | null, kind: Kind): FieldName | 'name' | 'driver' | null {
  const field = problem?.field;
  if (field === 'name' || field === 'driver') return field;
  const [, option] = /^driverOpts\.(.*)$/.exec(field ?? '') ?? [];
  const fields: readonly FieldName[] = fieldsOf[kind];
  if (option === 'size' && fields.includes('size')) return 'size';
  if (option === 'device') return fields.find((one) => one === 'export' || one === 'share' || one === 'path') ?? null;
  return null;
}

import { toNestErrors } from '@hookform/resolvers';
import type { FieldError, FieldValues, Resolver } from 'react-hook-form';
import type { z } from 'zod';

/** What may be wrong with a value: messages of `account.errors`. */
export const faults = [
  'required',
  'nameShort',
  'nameLong',
  'nameFormat',
  'emailFormat',
  'passwordShort',
  'passwordLong',
] as const;
export type Fault = (typeof faults)[number];

/**
 * Checks a form of an account by the schema of the contract. A field that was left empty is one that is not given. The
 * first issue of each field counts.
 */
export function schemaResolver<T extends FieldValues>(schema: z.ZodType<unknown>): Resolver<T> {
  return (values, _, options) => {
    const given = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''));
    const parsed = schema.safeParse(given);
    if (parsed.success) return { values, errors: {} };
    const errors: Record<string, FieldError> = {};
    for (const { path, code } of parsed.error.issues) {
      const name = path.join('.');
      errors[name] ??= { type: code, message: faultOf(name, code) };
    }
    return { values: {}, errors: toNestErrors<T>(errors, options) };
  };
}

/** The message for an issue of zod at a field. */
export function faultOf(name: string, code: string): Fault {
  if (code === 'invalid_type') return 'required';
  if (name === 'name') return code === 'too_small' ? 'nameShort' : code === 'too_big' ? 'nameLong' : 'nameFormat';
  if (name === 'email') return 'emailFormat';
  return code === 'too_small' ? 'passwordShort' : 'passwordLong';
}

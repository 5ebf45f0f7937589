import type { FieldErrors } from 'react-hook-form';
import type { RunForm } from '@/lib/contract/run/form';
import type { run } from '@/lib/i18n/en/run';

export type ErrorKey = keyof (typeof run)['errors'];

/** What is wrong with the value at `path`, as a message of `run.errors`. */
export interface Fault {
  path: string;
  message: ErrorKey;
}

/** Every error of the form, as a flat list. */
export function faultsOf(errors: FieldErrors<RunForm>): Fault[] {
  return walk(errors, '');
}

function walk(node: unknown, path: string): Fault[] {
  if (typeof node !== 'object' || node === null) return [];
  if ('message' in node && typeof node.message === 'string' && 'type' in node)
    return [{ path, message: node.message as ErrorKey }];
  return Object.entries(node).flatMap(([key, inner]) =>
    key === 'ref' ? [] : walk(inner, key === 'root' ? path : path ? `${path}.${key}` : key),
  );
}

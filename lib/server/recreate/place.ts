import type { RunForm } from '@/lib/contract/run/form';
import { placeFailure } from '../run/fields';

/** What `call` answers; its failure is placed at the field of `form` that it is about, where there is a form. */
export async function place<T>(form: RunForm | undefined, call: Promise<T>): Promise<T> {
  try {
    return await call;
  } catch (error) {
    throw form ? placeFailure(error, form) : error;
  }
}

'use client';

import { createContext, useContext } from 'react';

/** What a <Field> tells the control in it, so that label, help and error are tied to it. */
export interface FieldControl {
  id?: string;
  describedBy?: string;
  invalid: boolean;
}
export const FieldContext = createContext<FieldControl>({ invalid: false });

/** Attributes for the control of the enclosing <Field>; none outside of one. */
export function useFieldControl() {
  const { id, describedBy, invalid } = useContext(FieldContext);
  return { id, 'aria-describedby': describedBy, 'aria-invalid': invalid || undefined };
}

'use client';

import { toNestErrors } from '@hookform/resolvers';
import { useForm, useFormContext, type FieldError, type Resolver, type UseFormReturn } from 'react-hook-form';
import { RunForm } from '@/lib/contract/run/form';
import type { RunPrefill } from './href';

/**
 * Checks the form by the shared schema. (The library's zodResolver wants the schema's input, of which most may be left
 * out, to be what the form holds.) The first issue of a path counts.
 */
const resolver: Resolver<RunForm> = (values, _, options) => {
  const parsed = RunForm.safeParse(values);
  if (parsed.success) return { values: parsed.data, errors: {} };
  const errors: Record<string, FieldError> = {};
  for (const { path, code, message } of parsed.error.issues) errors[path.join('.')] ??= { type: code, message };
  return { values: {}, errors: toNestErrors<RunForm>(errors, options) };
};

/** The form, filled with what the link asks for; checked by the shared schema as one types. */
export function useRunForm(prefill: RunPrefill): UseFormReturn<RunForm> {
  return useForm<RunForm>({ resolver, mode: 'onChange', defaultValues: initialValues(prefill) });
}

/** The form of the enclosing editor. */
export function useRun(): UseFormReturn<RunForm> {
  return useFormContext<RunForm>();
}

/** Every field with its default, and the image that the link names, as typed: it may be empty still. */
function initialValues({ image = '', ports = [], ...rest }: RunPrefill): RunForm {
  const blank = RunForm.parse({
    image: 'any',
    ports: ports.map(({ hostPort = '', containerPort }) => ({
      hostPort: String(hostPort),
      containerPort: String(containerPort),
    })),
  });
  return { ...blank, ...rest, ports: blank.ports, image };
}

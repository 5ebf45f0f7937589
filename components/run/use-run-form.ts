'use client';

import { toNestErrors } from '@hookform/resolvers';
import { useForm, useFormContext, type FieldError, type Resolver, type UseFormReturn } from 'react-hook-form';
import { useRef, useState } from 'react';
import { useEngine } from '@/lib/client/live/hooks';
import { RunForm } from '@/lib/contract/run/form';
import { unmetNeeds } from '@/lib/contract/run/needs';
import type { RunPrefill } from './href';

/**
 * Checks the form by the shared schema, and by what the engine of API `version` knows. (The library's zodResolver wants
 * the schema's input, of which most may be left out, to be what the form holds.) The first issue of a path counts.
 */
const resolverFor =
  (version: () => string | null): Resolver<RunForm> =>
  (values, _, options) => {
    const parsed = RunForm.safeParse(values);
    const api = version();
    const issues = parsed.success
      ? (api === null ? [] : unmetNeeds(parsed.data, api)).map((one) => ({ ...one, code: 'custom' }))
      : parsed.error.issues.map(({ path, code, message }) => ({ path: path.join('.'), code, message }));
    if (parsed.success && issues.length === 0) return { values: parsed.data, errors: {} };
    const errors: Record<string, FieldError> = {};
    for (const { path, code, message } of issues) errors[path] ??= { type: code, message };
    return { values: {}, errors: toNestErrors<RunForm>(errors, options) };
  };

/** The form, filled with `initial`, or with what the link asks for; checked as one types. */
export function useRunForm(prefill: RunPrefill, initial?: RunForm): UseFormReturn<RunForm> {
  const version = useRef<string | null>(null);
  version.current = useEngine()?.info?.apiVersion ?? null;
  const [resolver] = useState(() => resolverFor(() => version.current));
  return useForm<RunForm>({ resolver, mode: 'onChange', defaultValues: initial ?? initialValues(prefill) });
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

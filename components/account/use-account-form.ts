'use client';

import { useTranslations } from 'next-intl';
import { useState, type FormEvent } from 'react';
import { useForm, type DefaultValues, type FieldValues, type Path, type UseFormReturn } from 'react-hook-form';
import type { z } from 'zod';
import { ApiError } from '@/lib/client/api';
import { problemCodes, type Problem } from '@/lib/contract/problem';
import { faults, schemaResolver } from './schema-resolver';

interface AccountFormOptions<T extends FieldValues> {
  /** What the server will parse. */
  schema: z.ZodType<unknown>;
  defaultValues: DefaultValues<T>;
  /** The fields that the server may find fault with. */
  fields: readonly Path<T>[];
  /** Sends what was filled in; throws `ApiError`. */
  send: (values: T) => Promise<unknown>;
}
export interface AccountForm<T extends FieldValues> {
  form: UseFormReturn<T>;
  busy: boolean;
  /** Why the server refused, where no field is at fault. */
  problem: Problem | null;
  /** What is wrong with a field, in words. */
  errorOf: (name: Path<T>) => string | null;
  /** Sends it, when nothing is wrong: of a form's `onSubmit`. */
  submit: (event: FormEvent) => void;
}

/** A form of an account: checked by the contract's schema, refused by the server field by field. */
export function useAccountForm<T extends FieldValues>(options: AccountFormOptions<T>): AccountForm<T> {
  const { schema, defaultValues, fields, send } = options;
  const t = useTranslations('account.errors');
  const problems = useTranslations('problem');
  const [problem, setProblem] = useState<Problem | null>(null);
  const form = useForm<T>({ resolver: schemaResolver<T>(schema), mode: 'onTouched', defaultValues });
  const submit = form.handleSubmit(async (values) => {
    setProblem(null);
    try {
      await send(values);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      const field = fields.find((name) => name === error.problem.field);
      if (field === undefined) setProblem(error.problem);
      else form.setError(field, { type: 'server', message: error.problem.code }, { shouldFocus: true });
    }
  });
  const errorOf = (name: Path<T>): string | null => {
    const told = form.getFieldState(name, form.formState).error?.message;
    if (told === undefined) return null;
    const fault = faults.find((one) => one === told);
    if (fault) return t(fault);
    const code = problemCodes.find((one) => one === told) ?? 'internal';
    return t('both', { says: problems(`${code}.says`), next: problems(`${code}.next`) });
  };
  return { form, busy: form.formState.isSubmitting, problem, errorOf, submit: (event) => void submit(event) };
}

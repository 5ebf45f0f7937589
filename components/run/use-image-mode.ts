'use client';

import { useEffect, useRef } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import type { ImageConfig } from '@/lib/contract/images';
import type { RunForm } from '@/lib/contract/run/form';
import type { RunPrefill } from './href';
import { modeOf } from './suggestions';

const fields: readonly string[] = ['interactive', 'tty', 'detach'];

/**
 * Sets the way of running that suits the image, once it is known: a prompt in a terminal, a server in the background.
 * Only while nobody has chosen: not after a click, not where the link said it or a command is given, nor where the form
 * was `filled` as a whole.
 */
export function useImageMode(
  form: UseFormReturn<RunForm>,
  config: ImageConfig | null,
  prefill: RunPrefill,
  filled: boolean,
): void {
  const chosen = useRef(Boolean(prefill.interactive || prefill.tty || prefill.detach || prefill.command));
  const setting = useRef(false);
  useEffect(() => {
    const subscription = form.watch((_, { name }) => {
      if (!setting.current && name !== undefined && fields.includes(name)) chosen.current = true;
    });
    return () => subscription.unsubscribe();
  }, [form]);
  useEffect(() => {
    if (config === null || filled || chosen.current || form.getValues('command') !== '') return;
    const mode = modeOf(config);
    setting.current = true;
    form.setValue('interactive', mode === 'terminal');
    form.setValue('tty', mode === 'terminal');
    form.setValue('detach', mode === 'background');
    setting.current = false;
  }, [form, config, filled]);
}

'use client';

import { useEffect, useRef } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import type { ImageConfig } from '@/lib/contract/images';
import type { RunForm } from '@/lib/contract/run/form';
import type { RunPrefill } from './href';
import { modeOf } from './suggestions';

/**
 * Sets the way of running that suits the image, once it is known: a prompt in a terminal, a server in the background.
 * Only while nobody has chosen: not after a click, not where the link said it or gives a command.
 */
export function useImageMode(form: UseFormReturn<RunForm>, config: ImageConfig | null, prefill: RunPrefill): void {
  const chosen = useRef(Boolean(prefill.interactive || prefill.tty || prefill.detach || prefill.command));
  useEffect(() => {
    const { interactive, tty, detach } = form.formState.dirtyFields;
    if (config === null || chosen.current || interactive || tty || detach || form.getValues('command') !== '') return;
    const mode = modeOf(config);
    form.resetField('interactive', { defaultValue: mode === 'terminal' });
    form.resetField('tty', { defaultValue: mode === 'terminal' });
    form.resetField('detach', { defaultValue: mode === 'background' });
  }, [form, config]);
}

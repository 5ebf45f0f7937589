'use client';

import { useTranslations } from 'next-intl';
import { Field } from '@/components/ui/Field';
import { Select } from '@/components/ui/Select';

/** The signals that a person sends to a container (signal(7)), the usual one first. */
const signals = [
  'SIGKILL',
  'SIGTERM',
  'SIGINT',
  'SIGHUP',
  'SIGQUIT',
  'SIGUSR1',
  'SIGUSR2',
  'SIGWINCH',
  'SIGSTOP',
  'SIGCONT',
] as const;
export type Signal = (typeof signals)[number];

/** The signal that a kill sends, each with what programs do at it. */
export function SignalField({ value, onChange }: { value: Signal; onChange: (signal: Signal) => void }) {
  const t = useTranslations('containers.signal');
  return (
    <Field label={t('label')}>
      <Select
        value={value}
        onValueChange={onChange}
        options={signals.map((signal) => ({ value: signal, label: `${signal} · ${t(signal)}` }))}
      />
    </Field>
  );
}

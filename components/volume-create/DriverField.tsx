'use client';

import { useTranslations } from 'next-intl';
import { useId } from 'react';
import { useEngine } from '@/lib/client/live/hooks';
import { Field } from '../ui/Field';
import { TextInput } from '../ui/TextInput';

interface DriverFieldProps {
  value: string;
  onChange: (driver: string) => void;
  error: string | undefined;
}

/** The driver of a volume: those that the engine knows are offered, and any other can be typed, since a plugin may show up only once it is used. */
export function DriverField({ value, onChange, error }: DriverFieldProps) {
  const t = useTranslations('volumeCreate');
  const id = useId();
  const drivers = useEngine()?.info?.volumeDrivers ?? [];
  return (
    <div className="run-fg">
      <Field label={t('driver')} help={t('driverHelp')} error={error}>
        <TextInput
          mono
          placeholder="local"
          list={id}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      </Field>
      <datalist id={id}>
        {drivers.map((driver) => (
          <option key={driver} value={driver} />
        ))}
      </datalist>
    </div>
  );
}

'use client';

import { useTranslations } from 'next-intl';
import { Field } from '@/components/ui/Field';
import { Select } from '@/components/ui/Select';
import { TextInput } from '@/components/ui/TextInput';
import { optionsOf, type DriverOption } from '@/lib/contract/network/options';
import { Section } from '../container/Section';
import { useFaultAt, useNetworkForm } from './form-context';
import { PairRows } from './PairRows';

type OptionKey = 'mtu' | 'parent' | 'bridgeName' | 'icc' | 'masquerade' | 'hostBinding' | 'macvlanMode' | 'ipvlanMode';

/** What the driver is told: its known options as fields, any other as a row. */
export function OptionFields() {
  const t = useTranslations('networkCreate.options');
  const { form, set } = useNetworkForm();
  const at = useFaultAt();
  return (
    <Section title={t('title')}>
      <div className="run-two">
        {optionsOf(form.driver).map((option) => (
          <div key={option.name} className="run-fg">
            <Field
              label={t(option.key as OptionKey)}
              error={at(`options.${option.name}`).error}
              help={option.name === 'parent' ? t('parentHelp') : undefined}
            >
              <OptionInput
                option={option}
                value={form.options[option.name] ?? ''}
                onChange={(value) => set({ options: { ...form.options, [option.name]: value } })}
              />
            </Field>
          </div>
        ))}
        <div className="run-fg">
          <Field label={t('ipam')} error={at('ipamDriver').error}>
            <TextInput
              mono
              placeholder="default"
              value={form.ipamDriver}
              onChange={(event) => set({ ipamDriver: event.target.value })}
            />
          </Field>
        </div>
      </div>
      <PairRows
        label={t('free')}
        rows={form.free}
        onChange={(free) => set({ free })}
        words={{ name: t('name'), value: t('value'), add: t('add'), remove: t('remove') }}
        errorOf={(index) => at(`options.${form.free[index]?.name.trim()}`).error}
      />
    </Section>
  );
}

interface OptionInputProps {
  option: DriverOption;
  value: string;
  onChange: (value: string) => void;
}

function OptionInput({ option, value, onChange }: OptionInputProps) {
  const t = useTranslations('networkCreate.options');
  const { kind } = option;
  const words = kind === 'boolean' ? ['true', 'false'] : typeof kind === 'string' ? null : kind;
  if (!words)
    return (
      <TextInput
        mono
        inputMode={kind === 'mtu' ? 'numeric' : undefined}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    );
  const said: Record<string, string> = kind === 'boolean' ? { true: t('yes'), false: t('no') } : {};
  return (
    <Select
      value={value}
      onValueChange={onChange}
      options={['', ...words].map((word) => ({ value: word, label: word === '' ? t('usual') : (said[word] ?? word) }))}
    />
  );
}

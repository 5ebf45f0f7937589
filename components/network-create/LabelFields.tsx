'use client';

import { useTranslations } from 'next-intl';
import { Section } from '../container/Section';
import { useNetworkForm } from './form-context';
import { PairRows } from './PairRows';

/** Labels of the network. */
export function LabelFields() {
  const t = useTranslations('networkCreate.labels');
  const { form, set } = useNetworkForm();
  return (
    <Section title={t('title')} note={form.labels.length || undefined}>
      <PairRows
        label={t('title')}
        rows={form.labels}
        onChange={(labels) => set({ labels })}
        words={{ name: t('name'), value: t('value'), add: t('add'), remove: t('remove') }}
      />
    </Section>
  );
}

'use client';

import { useTranslations } from 'next-intl';
import { useFieldControl } from '../ui/field-context';
import { Field } from '../ui/Field';
import type { Draft } from './draft';

interface TrustFieldsProps {
  draft: Draft;
  onChange: (patch: Partial<Draft>) => void;
  error?: string;
}

/** The certificates that are trusted for one registry, folded away until there are some. */
export function TrustFields({ draft, onChange, error }: TrustFieldsProps) {
  const t = useTranslations('registries.form');
  return (
    <details className="rca" open={draft.ca !== '' || error !== undefined}>
      <summary>{t('ca')}</summary>
      <Field label={t('pem')} help={t('caHelp')} {...(error === undefined ? {} : { error })}>
        <Pem value={draft.ca} onChange={(ca) => onChange({ ca })} />
      </Field>
    </details>
  );
}

function Pem({ value, onChange }: { value: string; onChange: (text: string) => void }) {
  const control = useFieldControl();
  return (
    <textarea
      className="field mono rpem"
      rows={4}
      spellCheck={false}
      placeholder="-----BEGIN CERTIFICATE-----"
      {...control}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}

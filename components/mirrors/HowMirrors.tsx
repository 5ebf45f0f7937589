'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { MirrorSettings, MirrorsView } from '@/lib/contract/mirrors/mirrors';
import { Checkbox } from '../ui/Checkbox';
import { Field } from '../ui/Field';
import { TextInput } from '../ui/TextInput';

interface HowMirrorsProps {
  view: MirrorsView;
  disabled: boolean;
  onChange: (patch: Partial<MirrorSettings>) => void;
}

/** When a mirror is given up, which names stay, and what becomes of an image that the origin has not. */
export function HowMirrors({ view, disabled, onChange }: HowMirrorsProps) {
  const t = useTranslations('mirrors.how');
  const [seconds, setSeconds] = useState(String(view.stallSeconds));
  const parsed = Number(seconds);
  const isGood = Number.isInteger(parsed) && parsed >= 1 && parsed <= 3600;
  const keep = () => {
    if (isGood && parsed !== view.stallSeconds) onChange({ stallSeconds: parsed });
  };
  return (
    <fieldset className="mform" disabled={disabled}>
      <h2>{t('title')}</h2>
      <Field label={t('stall')} help={t('stallHelp')} error={isGood ? undefined : t('stallWrong')}>
        <TextInput
          inputMode="numeric"
          value={seconds}
          onChange={(event) => setSeconds(event.target.value)}
          onBlur={keep}
          onKeyDown={(event) => event.key === 'Enter' && keep()}
        />
      </Field>
      <Checkbox
        showLabel
        checked={view.onMismatch === 'refuse'}
        label={t('refuse')}
        onCheckedChange={(refuse) => onChange({ onMismatch: refuse ? 'refuse' : 'tell' })}
      />
      <Checkbox
        showLabel
        checked={view.keepTag}
        label={t('keepTag')}
        onCheckedChange={(keepTag) => onChange({ keepTag })}
      />
    </fieldset>
  );
}

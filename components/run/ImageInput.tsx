'use client';

import { Autocomplete } from '@base-ui/react/autocomplete';
import { ChevronsUpDown } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { Ref } from 'react';
import { useFieldControl } from '../ui/field-context';
import { Mark } from '../ui/Mark';
import { looksLikeCommand } from './paste/looks-like-command';
import { useRunFacts } from './run-context';

interface ImageInputProps {
  invalid: boolean;
  inputRef: Ref<HTMLInputElement>;
  onBlur: () => void;
}

/** The box that the image is typed into: a tick when it is at hand, and a button for the list. */
export function ImageInput({ invalid, inputRef, onBlur }: ImageInputProps) {
  const t = useTranslations('run.image');
  const control = useFieldControl();
  const { place, offerCommand } = useRunFacts();
  return (
    <div className={invalid ? 'field is-bad' : 'field'}>
      {place.where === 'here' ? <Mark kind="done" /> : null}
      <Autocomplete.Input
        {...control}
        aria-invalid={invalid || undefined}
        className="mono"
        placeholder={t('placeholder')}
        spellCheck={false}
        autoComplete="off"
        autoCapitalize="none"
        onBlur={onBlur}
        onPaste={(event) => {
          const text = event.clipboardData.getData('text');
          if (!looksLikeCommand(text)) return;
          event.preventDefault();
          offerCommand(text);
        }}
        ref={inputRef}
      />
      <Autocomplete.Trigger className="ib xs" aria-label={t('open')} type="button">
        <ChevronsUpDown className="i s" aria-hidden />
      </Autocomplete.Trigger>
    </div>
  );
}

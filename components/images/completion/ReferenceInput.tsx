'use client';

import { useTranslations } from 'next-intl';
import { useRef } from 'react';
import { SuggestionList } from '@/components/ui/SuggestionList';
import { TextInput } from '@/components/ui/TextInput';
import { useSuggestions } from '@/components/ui/use-suggestions';
import { useCompletion } from './use-completion';

/**
 * A field for a reference (WAI-ARIA combobox with a list): where it names a registry that is kept, its repositories and
 * tags complete it.
 */
export function ReferenceInput({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const t = useTranslations('ui');
  const input = useRef<HTMLInputElement>(null);
  const { suggest, again } = useCompletion(value);
  const list = useSuggestions({ value, onChange, input, suggest });
  return (
    <div className="ref-in">
      <TextInput
        ref={input}
        mono
        value={value}
        placeholder="python:3.11.5-alpine"
        autoCapitalize="none"
        enterKeyHint="go"
        {...list.combobox}
        onFocus={again}
        onChange={(event) => {
          onChange(event.target.value);
          list.look();
        }}
        onBlur={list.close}
        onKeyDown={(event) => void list.onKeyDown(event)}
      />
      <SuggestionList list={list} />
      <span className="sr" role="status">
        {list.open ? t('suggested', { count: list.items.length }) : ''}
      </span>
    </div>
  );
}

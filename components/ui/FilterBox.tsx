'use client';

import { ListFilter, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect, useRef, type ReactNode } from 'react';
import { lettersCount, useLetterKeys } from '@/lib/client/shortcuts/letters';
import { keyOf, shortcutAt } from '@/lib/client/shortcuts/table';
import { isTyping } from './is-typing';
import { IconButton } from './IconButton';
import { SuggestionList } from './SuggestionList';
import type { Suggestions } from './suggestions';
import { useSuggestions } from './use-suggestions';

interface FilterBoxProps {
  value: string;
  onChange: (value: string) => void;
  placeholder: string;
  /** How many match, when it is worth saying: "12 of 41". */
  count?: ReactNode;
  /** What can stand at a caret; keep it cheap, it is asked as one types. */
  suggest?: (text: string, caret: number) => Suggestions;
}

/** The one filter box of a list. `/` focuses it from anywhere but a field; Escape empties it, then leaves it. */
export function FilterBox({ value, onChange, placeholder, count, suggest }: FilterBoxProps) {
  const t = useTranslations('ui');
  const [letters] = useLetterKeys();
  const input = useRef<HTMLInputElement>(null);
  const list = useSuggestions({ value, onChange, input, suggest });
  useEffect(() => {
    const focus = (event: KeyboardEvent) => {
      const key = isTyping(event.target) ? null : keyOf(event);
      if (key === null || shortcutAt('anywhere', key, lettersCount()) !== 'filter') return;
      event.preventDefault();
      input.current?.focus();
      input.current?.select();
    };
    document.addEventListener('keydown', focus);
    return () => document.removeEventListener('keydown', focus);
  }, []);
  return (
    <div className="filter" role="search">
      <ListFilter className="i" aria-hidden />
      <input
        ref={input}
        type="text"
        aria-label={placeholder}
        placeholder={placeholder}
        value={value}
        spellCheck={false}
        autoComplete="off"
        aria-keyshortcuts={letters ? '/' : undefined}
        {...(suggest ? list.combobox : {})}
        onChange={(event) => {
          onChange(event.target.value);
          list.look();
        }}
        onClick={list.look}
        onBlur={list.close}
        onKeyDown={(event) => {
          if (list.onKeyDown(event) || event.key !== 'Escape') return;
          if (value) onChange('');
          else input.current?.blur();
        }}
      />
      <SuggestionList list={list} />
      {count !== undefined && value ? (
        <span className="dim num" role="status">
          {count}
        </span>
      ) : null}
      {value ? (
        <IconButton
          size="xs"
          label={t('clear')}
          icon={<X className="i s" aria-hidden />}
          onClick={() => onChange('')}
        />
      ) : letters ? (
        <kbd aria-hidden>/</kbd>
      ) : null}
    </div>
  );
}

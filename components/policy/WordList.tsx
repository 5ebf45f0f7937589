'use client';

import { X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '../ui/Button';
import { Field } from '../ui/Field';
import { TextInput } from '../ui/TextInput';

interface WordListProps {
  label: string;
  placeholder: string;
  words: readonly string[];
  onChange: (words: string[]) => void;
}

/** A list of words that one adds to and takes from; Enter adds. */
export function WordList({ label, placeholder, words, onChange }: WordListProps) {
  const t = useTranslations('policy');
  const [typed, setTyped] = useState('');
  const add = () => {
    const word = typed.trim();
    if (word !== '' && !words.includes(word)) onChange([...words, word]);
    setTyped('');
  };
  return (
    <div className="policy-words">
      <Field label={label}>
        <TextInput
          mono
          value={typed}
          placeholder={placeholder}
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            add();
          }}
        />
      </Field>
      <Button aria-label={t('addTo', { list: label })} onClick={add} disabled={typed.trim() === ''}>
        {t('add')}
      </Button>
      <ul>
        {words.map((word) => (
          <li key={word} className="chip">
            <code>{word}</code>
            <button
              type="button"
              aria-label={t('take', { word })}
              onClick={() => onChange(words.filter((one) => one !== word))}
            >
              <X className="i s" aria-hidden />
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

'use client';

import { useTranslations } from 'next-intl';
import { useId } from 'react';
import type { bindModes, Policy } from '@/lib/contract/policy/policy';
import { WordList } from './WordList';

const modes: readonly (typeof bindModes)[number][] = ['none', 'prefixes', 'all'];
interface BindChoiceProps {
  value: Policy['bindMounts'];
  onChange: (value: Policy['bindMounts']) => void;
}

/** Which folders of the host may be mounted: none, those of a list, or every one. */
export function BindChoice({ value, onChange }: BindChoiceProps) {
  const t = useTranslations('policy.bind');
  const id = useId();
  return (
    <>
      <div className="choice" role="radiogroup" aria-label={t('title')}>
        {modes.map((mode) => (
          <label key={mode} className={mode === value.mode ? 'choice-i on' : 'choice-i'}>
            <input
              type="radio"
              className="rb"
              name={id}
              checked={mode === value.mode}
              aria-describedby={`${id}-${mode}`}
              onChange={() => onChange({ ...value, mode })}
            />
            <span>
              <b>{t(`${mode}.label`)}</b>
              <span id={`${id}-${mode}`}>{t(`${mode}.means`)}</span>
            </span>
          </label>
        ))}
      </div>
      {value.mode === 'prefixes' ? (
        <WordList
          label={t('folders')}
          placeholder="/srv/data"
          words={value.prefixes}
          onChange={(prefixes) => onChange({ ...value, prefixes })}
        />
      ) : null}
    </>
  );
}

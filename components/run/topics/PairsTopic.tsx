'use client';

import { X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { useFieldArray } from 'react-hook-form';
import { IconButton } from '../../ui/IconButton';
import { RowInput } from '../RowInput';
import { RowNotes } from '../RowNotes';
import { useRun } from '../use-run-form';
import { RowsFoot } from './Rows';

/** Rows of a name and a value: the environment, or the labels. */
export function PairsTopic({ field, children }: { field: 'env' | 'labels'; children?: ReactNode }) {
  const t = useTranslations('run.env');
  const own = useTranslations(`run.${field}`);
  const { control, watch } = useRun();
  const { fields, append, remove } = useFieldArray({ control, name: field });
  const rows = watch(field);
  return (
    <>
      {fields.length > 0 ? (
        <div className="run-pairs run-gh" aria-hidden>
          <span>{t('name')}</span>
          <span>{t('value')}</span>
        </div>
      ) : null}
      {fields.map((row, index) => (
        <div key={row.id}>
          <div className="run-pairs">
            <RowInput name={`${field}.${index}.name`} label={own('nameN', { row: String(index + 1) })} />
            <RowInput name={`${field}.${index}.value`} label={own('valueN', { row: String(index + 1) })} />
            <IconButton
              size="md"
              label={t('remove', { name: rows[index]?.name || String(index + 1) })}
              icon={<X className="i" aria-hidden />}
              onClick={() => remove(index)}
            />
          </div>
          <RowNotes paths={[`${field}.${index}.name`, `${field}.${index}.value`]} />
        </div>
      ))}
      <RowNotes paths={[field]} />
      <RowsFoot add={own('add')} onAdd={() => append({ name: '', value: '' })}>
        {children}
      </RowsFoot>
    </>
  );
}

'use client';

import { Plus, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useId } from 'react';
import { useFieldArray, type FieldPath } from 'react-hook-form';
import type { RunForm } from '@/lib/contract/run/form';
import { Button } from '../../ui/Button';
import { IconButton } from '../../ui/IconButton';
import { RowInput } from '../RowInput';
import { RowNotes } from '../RowNotes';
import { useRun } from '../use-run-form';
import type { FieldSpec } from './field-spec';
import { useFieldWords } from './use-field-words';

/** Rows of a few texts each, side by side. */
export function RowsField({ name, label, columns }: Extract<FieldSpec, { kind: 'rows' }>) {
  const t = useTranslations('run.rows');
  const { control, watch } = useRun();
  const words = useFieldWords(label);
  const id = useId();
  const { fields, append, remove } = useFieldArray({ control, name: name as 'ulimits' });
  const column = (key: string) => t(`columns.${key}` as 'columns.name');
  const blank = Object.fromEntries(columns.map(({ key, initial = '' }) => [key, initial]));
  const titleOf = (index: number) => String(watch(`${name}.${index}.${columns[0]?.key}` as 'name') || index + 1);
  return (
    <fieldset className="run-set">
      <legend className="lab">{words.label}</legend>
      {words.help ? <p className="help">{words.help}</p> : null}
      {columns.map(({ key, suggestions }) =>
        suggestions ? (
          <datalist key={key} id={`${id}-${key}`}>
            {suggestions.map((one) => (
              <option key={one} value={one} />
            ))}
          </datalist>
        ) : null,
      )}
      {fields.map((row, index) => (
        <div key={row.id}>
          <div className={columns.length === 3 ? 'run-row three' : 'run-row two'}>
            {columns.map(({ key, placeholder, suggestions }) => (
              <RowInput
                key={key}
                name={`${name}.${index}.${key}` as FieldPath<RunForm>}
                label={t('cellN', { list: words.label, column: column(key), row: String(index + 1) })}
                placeholder={placeholder || column(key)}
                list={suggestions ? `${id}-${key}` : undefined}
              />
            ))}
            <IconButton
              size="md"
              label={t('remove', { list: words.label, row: titleOf(index) })}
              icon={<X className="i" aria-hidden />}
              onClick={() => remove(index)}
            />
          </div>
          <RowNotes paths={columns.map(({ key }) => `${name}.${index}.${key}`)} />
        </div>
      ))}
      <RowNotes paths={[name]} />
      <Button
        size="xs"
        variant="ghost"
        icon={<Plus className="i s" aria-hidden />}
        aria-label={t('addTo', { list: words.label })}
        onClick={() => append(blank as unknown as RunForm['ulimits'][number])}
      >
        {t('add')}
      </Button>
    </fieldset>
  );
}

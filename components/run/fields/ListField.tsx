'use client';

import { Plus, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useId } from 'react';
import type { FieldPath } from 'react-hook-form';
import type { RunForm } from '@/lib/contract/run/form';
import { Button } from '../../ui/Button';
import { IconButton } from '../../ui/IconButton';
import { RowInput } from '../RowInput';
import { RowNotes } from '../RowNotes';
import { useRun } from '../use-run-form';
import type { FieldSpec } from './field-spec';
import { useFieldWords } from './use-field-words';

/** A list of texts, one a row. */
export function ListField({ name, label, placeholder, suggestions }: Extract<FieldSpec, { kind: 'list' }>) {
  const t = useTranslations('run.rows');
  const { watch, setValue } = useRun();
  const words = useFieldWords(label);
  const known = useId();
  const values = watch(name as 'dns');
  const set = (next: string[]) => setValue(name as 'dns', next, { shouldDirty: true, shouldValidate: true });
  return (
    <fieldset className="run-set">
      <legend className="lab">{words.label}</legend>
      {words.help ? <p className="help">{words.help}</p> : null}
      {suggestions ? (
        <datalist id={known}>
          {suggestions.map((one) => (
            <option key={one} value={one} />
          ))}
        </datalist>
      ) : null}
      {values.map((value, index) => (
        // Rows have no name of their own but their place.
        <div key={index}>
          <div className="run-row">
            <RowInput
              name={`${name}.${index}` as FieldPath<RunForm>}
              label={t('itemN', { list: words.label, row: String(index + 1) })}
              placeholder={placeholder}
              list={suggestions ? known : undefined}
            />
            <IconButton
              size="md"
              label={t('remove', { list: words.label, row: value || String(index + 1) })}
              icon={<X className="i" aria-hidden />}
              onClick={() => set(values.filter((_, place) => place !== index))}
            />
          </div>
          <RowNotes paths={[`${name}.${index}`]} />
        </div>
      ))}
      <RowNotes paths={[name]} />
      <Button
        size="xs"
        variant="ghost"
        icon={<Plus className="i s" aria-hidden />}
        aria-label={t('addTo', { list: words.label })}
        onClick={() => set([...values, ''])}
      >
        {t('add')}
      </Button>
    </fieldset>
  );
}

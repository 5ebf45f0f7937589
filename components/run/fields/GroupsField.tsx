'use client';

import { Plus, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { useFieldArray } from 'react-hook-form';
import { Endpoint } from '@/lib/contract/run/fields/endpoint';
import { DeviceRequestRow } from '@/lib/contract/run/fields/devices';
import { Button } from '../../ui/Button';
import { IconButton } from '../../ui/IconButton';
import { RowNotes } from '../RowNotes';
import { useRun } from '../use-run-form';
import type { FieldSpec } from './field-spec';
import { FieldTable } from './FieldTable';
import { useFieldWords } from './use-field-words';

const blanks = { moreNetworks: { name: '', ...Endpoint.parse({}) }, gpus: DeviceRequestRow.parse({}) };

interface GroupsFieldProps {
  name: keyof typeof blanks;
  fields: (path: string) => readonly FieldSpec[];
  /** What stands above the fields of a group. */
  head?: (path: string, index: number) => ReactNode;
}

/** Rows that are too big for a line: each is a group of fields. */
export function GroupsField({ name, fields: fieldsAt, head }: GroupsFieldProps) {
  const t = useTranslations('run.rows');
  const { control } = useRun();
  const words = useFieldWords(`${name === 'gpus' ? 'gpus' : 'endpoint'}.group`);
  const { fields, append, remove } = useFieldArray({ control, name });
  return (
    <fieldset className="run-set">
      <legend className="lab">{words.label}</legend>
      {words.help ? <p className="help">{words.help}</p> : null}
      {fields.map((row, index) => (
        <div className="run-group" key={row.id}>
          <IconButton
            size="md"
            className="run-group-x"
            label={t('remove', { list: words.label, row: String(index + 1) })}
            icon={<X className="i" aria-hidden />}
            onClick={() => remove(index)}
          />
          {head?.(`${name}.${index}`, index)}
          <FieldTable fields={fieldsAt(`${name}.${index}`)} />
        </div>
      ))}
      <RowNotes paths={[name]} />
      <Button
        size="xs"
        variant="ghost"
        icon={<Plus className="i s" aria-hidden />}
        aria-label={t('addTo', { list: words.label })}
        onClick={() => append(blanks[name])}
      >
        {t('add')}
      </Button>
    </fieldset>
  );
}

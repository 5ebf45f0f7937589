'use client';

import { useTranslations } from 'next-intl';
import type { FieldPath } from 'react-hook-form';
import type { RunForm } from '@/lib/contract/run/form';
import { Field } from '../../ui/Field';
import { Select } from '../../ui/Select';
import { Refused } from '../Refused';
import { RowNotes } from '../RowNotes';
import { RunField } from '../RunField';
import { useNote } from '../run-context';
import { useRun } from '../use-run-form';
import type { FieldSpec } from './field-spec';
import { ListField } from './ListField';
import { RowsField } from './RowsField';
import { useFieldWords } from './use-field-words';

type Path = FieldPath<RunForm>;
type Spec<K extends FieldSpec['kind']> = Extract<FieldSpec, { kind: K }>;

/** The fields of a topic: short ones side by side, lists and rows below. */
export function FieldTable({ fields }: { fields: readonly FieldSpec[] }) {
  const short = fields.filter(isShort);
  return (
    <>
      {short.length > 0 ? (
        <div className="run-two">
          {short.map((spec) =>
            spec.kind === 'text' ? <Text key={spec.name} {...spec} /> : <Choice key={spec.name} {...spec} />,
          )}
        </div>
      ) : null}
      {fields.map((spec) => {
        if (spec.kind === 'check') return <Check key={spec.name} {...spec} />;
        if (spec.kind === 'list') return <ListField key={spec.name} {...spec} />;
        return spec.kind === 'rows' ? <RowsField key={spec.name} {...spec} /> : null;
      })}
    </>
  );
}

const isShort = (spec: FieldSpec): spec is Spec<'text' | 'choice'> => spec.kind === 'text' || spec.kind === 'choice';

function Text({ name, label, placeholder }: Spec<'text'>) {
  const words = useFieldWords(label);
  return <RunField name={name as Path} label={words.label} help={words.help} placeholder={placeholder} />;
}

function Choice({ name, label, values }: Spec<'choice'>) {
  const t = useTranslations('run');
  const { watch, setValue } = useRun();
  const { message } = useNote(name);
  const words = useFieldWords(label);
  const value = watch(name as 'uts');
  return (
    <div className="run-fg">
      <Field label={words.label} help={words.help} error={message ? t(`errors.${message}`) : null}>
        <Select
          value={value}
          onValueChange={(next) => setValue(name as 'uts', next, { shouldDirty: true, shouldValidate: true })}
          options={values.map((one) => ({ value: one as typeof value, label: words.option(one) }))}
        />
      </Field>
      <Refused path={name} />
    </div>
  );
}

function Check({ name, label }: Spec<'check'>) {
  const { watch, setValue } = useRun();
  const words = useFieldWords(label);
  const changed = { shouldDirty: true, shouldValidate: true };
  return (
    <div className="run-fg">
      <label className="check">
        <input
          type="checkbox"
          className="cb"
          checked={watch(name as 'privileged')}
          onChange={(event) => setValue(name as 'privileged', event.target.checked, changed)}
        />
        <span>{words.label}</span>
      </label>
      {words.help ? <p className="help">{words.help}</p> : null}
      <RowNotes paths={[name]} />
    </div>
  );
}

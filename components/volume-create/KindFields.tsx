'use client';

import { useTranslations } from 'next-intl';
import { Field } from '@/components/ui/Field';
import { PasswordInput } from '@/components/ui/PasswordInput';
import { TextInput } from '@/components/ui/TextInput';
import { fieldsOf, type FieldName, type FormState } from './state';

interface KindFieldsProps {
  form: FormState;
  onField: (field: FieldName, value: string) => void;
  errorOf: (field: FieldName) => string | undefined;
}

/** What a volume of the chosen kind needs to know. */
export function KindFields({ form, onField, errorOf }: KindFieldsProps) {
  const t = useTranslations('volumeCreate');
  const fields = fieldsOf[form.kind];
  if (fields.length === 0) return null;
  return (
    <div className="run-two">
      {fields.map((field) => {
        const value = form.fields[field] ?? '';
        const Input = field === 'password' ? PasswordInput : TextInput;
        return (
          <div key={field} className="run-fg">
            <Field
              label={t(`fields.${field}`)}
              help={help.has(field) ? t(`help.${field as 'size'}`) : undefined}
              error={errorOf(field)}
            >
              <Input
                value={value}
                autoComplete={field === 'password' ? 'new-password' : 'off'}
                onChange={(event) => onField(field, event.target.value)}
              />
            </Field>
          </div>
        );
      })}
    </div>
  );
}

const help: ReadonlySet<FieldName> = new Set<FieldName>(['password', 'size', 'mode', 'path', 'more', 'export']);

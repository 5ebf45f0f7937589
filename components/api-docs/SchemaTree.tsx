import { useTranslations } from 'next-intl';
import type { Schema } from '@/lib/contract/api/open-api';
import { Prose } from './Prose';
import { resolved, viewOf, type SchemaField } from './schema';

interface SchemaTreeProps {
  schema: Schema;
  schemas: Readonly<Record<string, Schema>>;
}
/** Names of the schemas around one: a schema within itself is named and not opened again. */
type Around = readonly string[];

/** A schema as a tree: its type, then each field with type, rules and meaning; what a field is made of opens below it. */
export function SchemaTree({ schema, schemas }: SchemaTreeProps) {
  const { type, description, fields } = viewOf(schema, schemas);
  const { name } = resolved(schema, schemas);
  return (
    <div className="api-schema" lang="en">
      <p>
        <code>{type}</code>
        {description ? (
          <span className="mid">
            {' '}
            <Prose>{description}</Prose>
          </span>
        ) : null}
      </p>
      <Fields fields={fields} schemas={schemas} around={name === null ? [] : [name]} />
    </div>
  );
}

function Fields({
  fields,
  schemas,
  around,
}: { fields: SchemaField[]; around: Around } & Pick<SchemaTreeProps, 'schemas'>) {
  if (fields.length === 0) return null;
  return (
    <ul>
      {fields.map((field, index) => (
        <li key={`${field.name} ${index}`}>
          <Field field={field} schemas={schemas} around={around} />
        </li>
      ))}
    </ul>
  );
}

function Field({ field, schemas, around }: { field: SchemaField; around: Around } & Pick<SchemaTreeProps, 'schemas'>) {
  const t = useTranslations('apiDocs');
  const { type, description, rules, fields } = viewOf(field.schema, schemas);
  const { name } = resolved(field.schema, schemas);
  const head = (
    <>
      <code className="name">{field.name}</code> <code className="mid">{type}</code>
      {field.required ? <span className="tag">{t('required')}</span> : null}
      {rules.map((rule) => (
        <code key={rule} className="dim">
          {rule}
        </code>
      ))}
      {description ? (
        <span className="mid">
          <Prose>{description}</Prose>
        </span>
      ) : null}
    </>
  );
  const opens = fields.length > 0 && (name === null || !around.includes(name)) && around.length < 6;
  if (!opens) return <div className="api-field">{head}</div>;
  return (
    <details>
      <summary className="api-field">{head}</summary>
      <Fields fields={fields} schemas={schemas} around={[...around, name ?? type]} />
    </details>
  );
}

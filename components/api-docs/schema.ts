import type { Schema } from '@/lib/contract/api/open-api';

type Schemas = Readonly<Record<string, Schema>>;

/** What is shown of a schema: its type in words, its rules, and what it is made of. */
export interface SchemaView {
  type: string;
  description: string | undefined;
  /** `≤ 64 characters`, `default 100`: as the schema has it, without words of a language. */
  rules: string[];
  fields: SchemaField[];
}
export interface SchemaField {
  name: string;
  required: boolean;
  schema: Schema;
}

/** The schema that `schema` refers to, and under which name. */
export function resolved(schema: Schema, schemas: Schemas): { name: string | null; schema: Schema } {
  const name = schema.$ref?.split('/').pop() ?? null;
  const found = name === null ? undefined : schemas[name];
  return found ? { name, schema: found } : { name: null, schema };
}

/** A list is shown by what is in it, a value that can be null by the value. */
export function viewOf(given: Schema, schemas: Schemas): SchemaView {
  const { schema } = resolved(given, schemas);
  return {
    type: typeOf(given, schemas),
    description: given.description ?? schema.description,
    rules: rulesOf(schema),
    fields: fieldsOf(schema, schemas),
  };
}

function typeOf(given: Schema, schemas: Schemas): string {
  const { name, schema } = resolved(given, schemas);
  const choices = schema.anyOf ?? schema.oneOf;
  if (name !== null) return name;
  if (choices) return choices.map((one) => typeOf(one, schemas)).join(' | ');
  if (schema.enum) return schema.enum.map((one) => JSON.stringify(one)).join(' | ');
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.type === 'array') return `${bracketed(typeOf(schema.items ?? {}, schemas))}[]`;
  if (schema.type === 'object' && typeof schema.additionalProperties === 'object' && !schema.properties)
    return `{ [name]: ${typeOf(schema.additionalProperties, schemas)} }`;
  const type = [schema.type ?? 'any'].flat().join(' | ');
  return schema.format ? `${type} (${schema.format})` : type;
}

function bracketed(type: string): string {
  return type.includes(' | ') ? `(${type})` : type;
}

function rulesOf({ minimum, maximum, minLength, maxLength, minItems, maxItems, pattern, ...rest }: Schema): string[] {
  /** The bounds of whole numbers as such say nothing. */
  const told = (bound: number | undefined) =>
    Math.abs(bound ?? Infinity) < Number.MAX_SAFE_INTEGER ? bound : undefined;
  const range = (from: number | undefined, to: number | undefined, what: string) => {
    const [least, most] = [told(from), told(to)];
    if (least !== undefined && most !== undefined) return [`${least}–${most}${what}`];
    if (least !== undefined) return [`≥ ${least}${what}`];
    return most === undefined ? [] : [`≤ ${most}${what}`];
  };
  return [
    ...range(minimum, maximum, ''),
    ...range(minLength, maxLength, ' chars'),
    ...range(minItems, maxItems, ' items'),
    ...(pattern ? [`/${pattern}/`] : []),
    ...('default' in rest ? [`default ${JSON.stringify(rest.default)}`] : []),
  ];
}

function fieldsOf(schema: Schema, schemas: Schemas): SchemaField[] {
  if (schema.type === 'array' && schema.items) return fieldsOf(resolved(schema.items, schemas).schema, schemas);
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return choices.flatMap((one) => fieldsOf(resolved(one, schemas).schema, schemas));
  if (typeof schema.additionalProperties === 'object' && !schema.properties)
    return fieldsOf(resolved(schema.additionalProperties, schemas).schema, schemas);
  return Object.entries(schema.properties ?? {}).map(([name, inner]) => ({
    name,
    required: schema.required?.includes(name) ?? false,
    schema: inner,
  }));
}

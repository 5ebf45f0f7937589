import type { Schema } from '@/lib/contract/api/open-api';
import type { DescribedOperation } from './operations';
import { resolved } from './schema';

/** A `curl` line that makes the call, with what it needs at least. */
export function curlOf(operation: DescribedOperation, schemas: Readonly<Record<string, Schema>>): string {
  const { method, path, parameters = [], requestBody, 'x-permission': permission } = operation;
  const filled = parameters.reduce(
    (text, { in: place, name }) =>
      place === 'path' ? text.replace(`{${name}}`, name === 'env' ? 'local' : name.toUpperCase()) : text,
    path,
  );
  const body = requestBody?.required ? exampleOf(requestBody.content['application/json']?.schema ?? {}, schemas) : null;
  return [
    'curl',
    ...(method === 'GET' ? [] : [`-X ${method}`]),
    ...(permission.keys ? ['-H "Authorization: Bearer $QUAYSIDE_KEY"'] : []),
    ...(body === null ? [] : ["-H 'Content-Type: application/json'", `-d '${JSON.stringify(body)}'`]),
    `"$QUAYSIDE_URL${filled}"`,
  ].join(' ');
}

/** What a schema asks for at least. */
export function exampleOf(given: Schema, schemas: Readonly<Record<string, Schema>>): unknown {
  const { schema } = resolved(given, schemas);
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  const choice = (schema.anyOf ?? schema.oneOf)?.[0];
  if (choice) return exampleOf(choice, schemas);
  switch (schema.type) {
    case 'object': {
      const needed = Object.entries(schema.properties ?? {}).filter(([name]) => schema.required?.includes(name));
      return Object.fromEntries(needed.map(([name, inner]) => [name, valueOf(name, inner, schemas)]));
    }
    case 'array':
      return [exampleOf(schema.items ?? {}, schemas)];
    case 'integer':
    case 'number':
      return Math.max(1, schema.minimum ?? 1);
    case 'boolean':
      return true;
    default:
      return '…';
  }
}

/** What stands for text under such a name. */
const words: Readonly<Record<string, string>> = { image: 'busybox', reference: 'busybox', ids: 'web' };

function valueOf(name: string, schema: Schema, schemas: Readonly<Record<string, Schema>>): unknown {
  const value = exampleOf(schema, schemas);
  const word = words[name];
  if (word === undefined) return value;
  return Array.isArray(value) ? [word] : typeof value === 'string' ? word : value;
}

import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { Endpoint } from '@/lib/contract/api/endpoint';
import type { OpenApi } from '@/lib/contract/api/open-api';
import { createApiDocument } from '../openapi/document';

/** An answer of the API as it came over the wire. */
export interface GivenAnswer {
  status: number;
  /** The Content-Type header; null: there was none. */
  type: string | null;
  text: string;
}

const document = closed(createApiDocument('0.0.0')) as OpenApi;
const ajv = addFormats.default(new Ajv2020({ strict: false, allErrors: true })).addSchema(document, 'api');
const validators = new Map<string, ValidateFunction>();

/**
 * What of an answer is not as the document of the API describes it; nothing, when all is: the status, the media type, each
 * field of the body with no other beside them, and of a problem its code.
 */
export function undescribed({ method, path }: Endpoint, { status, type, text }: GivenAnswer): string[] {
  const verb = method.toLowerCase();
  const described = document.paths[path]?.[verb]?.responses[status];
  if (!described) return [`${status} is not described`];
  if (!described.content) return text === '' ? [] : ['a body is not described'];
  const media = type?.split(';')[0] ?? '';
  if (!described.content[media]) return [`${type} is not described`];
  if (!media.endsWith('json')) return [];
  const pointer = ['paths', path, verb, 'responses', String(status), 'content', media, 'schema'];
  const values = media === 'application/x-ndjson' ? text.split('\n').filter(Boolean) : [text];
  const wrong = values.flatMap((value) => wrongOf(pointer, JSON.parse(value)));
  const { code } = status >= 400 ? (JSON.parse(text) as { code: string }) : { code: null };
  return code !== null && !described['x-codes']?.includes(code) ? [...wrong, `${code} is not described`] : wrong;
}

function wrongOf(pointer: string[], value: unknown): string[] {
  const ref = `api#/${pointer.map((part) => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'))).join('/')}`;
  const validate: ValidateFunction = validators.get(ref) ?? ajv.compile({ $ref: ref });
  validators.set(ref, validate);
  if (validate(value)) return [];
  return (validate.errors ?? []).map(({ instancePath, message, params }) =>
    [instancePath, message, JSON.stringify(params)].join(' '),
  );
}

/** The document with every object closed: a field that is not described is one too many. */
function closed(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(closed);
  if (typeof part !== 'object' || part === null) return part;
  const whole = Object.fromEntries(Object.entries(part).map(([key, inner]) => [key, closed(inner)]));
  const isOpen = whole.type === 'object' && 'properties' in whole && !('additionalProperties' in whole);
  return isOpen ? { ...whole, additionalProperties: false } : whole;
}

import { describe, expect, it } from 'vitest';
import { PullRequest } from '@/lib/contract/images';
import { RunRequest } from '@/lib/contract/run/request';
import { createApiDocument } from '@/lib/server/openapi/document';
import { curlOf, exampleOf } from './example';
import { lineOf, matching, operationsOf } from './operations';
import { viewOf } from './schema';

const document = createApiDocument('1.2.3');
const { schemas } = document.components;
const operations = operationsOf(document);
const bodyOf = (id: string) =>
  operations.find(({ operationId }) => operationId === id)?.requestBody?.content['application/json']?.schema ?? {};

describe('the page of the API', () => {
  it.each(operations)('has a line to try $operationId with, of which nothing is left to fill in but names', (one) => {
    const line = curlOf(one, schemas);
    expect(line).toMatch(/^curl .*"\$QUAYSIDE_URL\/api\/[^{}]+"$/);
    expect(line.includes('Authorization: Bearer')).toBe(one['x-permission'].keys);
  });
  it('shows bodies that the server takes', () => {
    expect(PullRequest.parse(exampleOf(bodyOf('pullImage'), schemas))).toEqual({ reference: 'busybox' });
    expect(RunRequest.parse(exampleOf(bodyOf('runContainer'), schemas)).form.image).toBe('busybox');
  });
  it('lists what reads a place before what changes it, and a collection before what is in it', () => {
    const of = operations.filter(({ tags: [tag] }) => tag === 'Images' || tag === 'API keys').map(lineOf);
    expect(of.map(({ id }) => id)).toEqual([
      'readImages',
      'removeImage',
      'inspectImageRaw',
      'pullImage',
      'pushImage',
      'tagImage',
      'previewImagesPrune',
      'pruneImages',
      'importImage',
      'loadImages',
      'saveImages',
      'issueSaveTicket',
      'listKeys',
      'makeKey',
      'revokeKey',
    ]);
  });
  it('finds what holds each word somewhere', () => {
    const found = (query: string) => matching(operations.map(lineOf), query).map(({ id }) => id);
    expect(found('pull post')).toEqual(['pullImage']);
    expect(found('')).toHaveLength(operations.length);
    expect(found('teapot')).toEqual([]);
  });
});

describe('a schema', () => {
  it('tells its type in words, with null among them', () => {
    expect(viewOf({ type: ['string', 'null'] }, schemas).type).toBe('string | null');
    expect(viewOf({ anyOf: [{ $ref: '#/components/schemas/Problem' }, { type: 'null' }] }, schemas).type).toBe(
      'Problem | null',
    );
    expect(viewOf({ type: 'array', items: { enum: ['a', 'b'] } }, schemas).type).toBe('("a" | "b")[]');
    expect(viewOf({ type: 'object', additionalProperties: { type: 'string' } }, schemas).type).toBe(
      '{ [name]: string }',
    );
  });
  it('tells its rules, but no bounds that every whole number has', () => {
    const { rules } = viewOf({ type: 'integer', minimum: 0, maximum: Number.MAX_SAFE_INTEGER, default: 3 }, schemas);
    expect(rules).toEqual(['≥ 0', 'default 3']);
    expect(viewOf({ type: 'string', minLength: 1, maxLength: 64 }, schemas).rules).toEqual(['1–64 chars']);
  });
  it('opens to the fields of what it refers to, in a list too', () => {
    const { fields } = viewOf({ type: 'array', items: { $ref: '#/components/schemas/ContainerRow' } }, schemas);
    expect(fields.map(({ name }) => name)).toContain('state');
    expect(fields.find(({ name }) => name === 'stopping')?.required).toBe(false);
  });
});

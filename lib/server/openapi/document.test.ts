import { Validator } from '@seriousme/openapi-schema-validator';
import { expect, it } from 'vitest';
import { endpoints } from '@/lib/contract/api/endpoints';
import { createApiDocument } from './document';

const document = createApiDocument('1.2.3');

it('is valid OpenAPI 3.1', async () => {
  const validator = new Validator();
  expect(await validator.validate(structuredClone(document))).toEqual({ valid: true });
  expect(validator.version).toBe('3.1');
});

it('describes each endpoint, and names what its path is made of', () => {
  for (const { path, method, id } of endpoints) {
    const operation = document.paths[path]?.[method.toLowerCase()];
    expect(operation?.operationId).toBe(id);
    const named = (operation?.parameters ?? []).filter((one) => one.in === 'path');
    expect(named.map(({ name }) => name)).toEqual([...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name));
  }
});

it('leaves answers open for fields to come', () => {
  const row = document.components.schemas.ContainerRow;
  expect(row).toHaveProperty('properties.image');
  expect(row).not.toHaveProperty('additionalProperties');
});

it('refers to nothing that it does not hold', () => {
  const text = JSON.stringify(document);
  const wanted = new Set([...text.matchAll(/"#\/components\/schemas\/([^"]+)"/g)].map(([, name]) => name));
  expect(Object.keys(document.components.schemas)).toEqual(expect.arrayContaining([...wanted]));
});

#!/usr/bin/env node
// @ts-check
// node scripts/api-definitions.mjs DOCS > lib/server/policy/api-definitions.json
//
// Takes the names that the policy classifies from the Engine API's own definitions: every field of the body of
// POST /containers/create, and every path × method. DOCS is the folder `docs` of the Go module github.com/moby/moby/api
// (`go mod download -json github.com/moby/moby/api@v1.56.1` tells where it lies). Done by hand when a new version of
// the API comes out, and its result kept; neither Quayside nor its tests need Go.
import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { parse } from 'yaml';

/** The oldest version that Quayside speaks (engine 20.10). */
const first = 41;

const docs = process.argv[2];
if (!docs) throw new Error('Usage: node scripts/api-definitions.mjs DOCS');

/** @type {Record<string, string>} */ const fields = {};
/** @type {Record<string, string>} */ const verbs = {};
const versions = [];
for (let minor = first; ; minor++) {
  const definition = read(minor);
  if (!definition) break;
  versions.push(`1.${minor}`);
  const { parameters } = definition.paths['/containers/create'].post;
  const body = parameters.find((/** @type {any} */ one) => one.in === 'body').schema;
  for (const name of new Set(fieldsOf(definition, body, ''))) note(fields, name, minor);
  for (const [path, methods] of Object.entries(definition.paths))
    for (const method of Object.keys(methods)) note(verbs, `${method.toUpperCase()} ${path}`, minor);
}
const source = `github.com/moby/moby/api ${basename(dirname(docs)).replace(/^.*@/, '')}, docs/v1.*.yaml`;
process.stdout.write(`${JSON.stringify({ source, versions, fields, verbs }, null, 2)}\n`);

/** @param {number} minor @returns {any} */
function read(minor) {
  try {
    return parse(readFileSync(join(docs ?? '', `v1.${minor}.yaml`), 'utf8'), { maxAliasCount: -1 });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

/**
 * The names below a schema: `a.b`, `[]` for the items of a list, `{}` for the values of a map.
 * @param {any} definition @param {any} schema @param {string} path @returns {Generator<string>}
 */
function* fieldsOf(definition, schema, path) {
  let found = schema;
  while (found.$ref)
    found = found.$ref
      .replace('#/', '')
      .split('/')
      .reduce((/** @type {any} */ at, /** @type {string} */ key) => at[key], definition);
  for (const part of found.allOf ?? []) yield* fieldsOf(definition, part, path);
  for (const [name, inner] of Object.entries(found.properties ?? {})) {
    const at = path ? `${path}.${name}` : name;
    yield at;
    yield* fieldsOf(definition, inner, at);
  }
  if (found.items) yield* fieldsOf(definition, found.items, `${path}[]`);
  if (typeof found.additionalProperties === 'object')
    yield* fieldsOf(definition, found.additionalProperties, `${path}{}`);
}

/**
 * Notes that `name` stands in version 1.`minor`: `1.41-1.56`.
 * @param {Record<string, string>} list @param {string} name @param {number} minor
 */
function note(list, name, minor) {
  const since = list[name]?.split('-')[0] ?? `1.${minor}`;
  list[name] = `${since}-1.${minor}`;
}

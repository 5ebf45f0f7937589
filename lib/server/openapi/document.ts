import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiPathsObject } from 'zod-openapi';
import { endpoints } from '@/lib/contract/api/endpoints';
import { tags, type Endpoint } from '@/lib/contract/api/endpoint';
import type { OpenApi } from '@/lib/contract/api/open-api';
import { isOpenToKeys, rules } from '@/lib/contract/permission';
import { components } from './components';
import { responsesOf } from './responses';

/** What is written of the whole API. */
const description = [
  'Everything that the pages of Quayside do over HTTP.',
  '',
  'Errors are problems (RFC 9457, `application/problem+json`) with a stable `code`.',
  'Answers may gain fields: ignore what you do not know.',
  'References of images travel in a query or a body, never in a path.',
].join('\n');

/** The HTTP API of that version of Quayside as OpenAPI 3.1, from the declarations that the routes themselves read requests by. */
export function createApiDocument(version: string): OpenApi {
  const paths: ZodOpenApiPathsObject = {};
  for (const one of endpoints) paths[one.path] = { ...paths[one.path], [one.method.toLowerCase()]: operationOf(one) };
  const document = createDocument(
    {
      openapi: '3.1.0',
      info: { title: 'Quayside', version, description, license: { name: 'Apache-2.0', identifier: 'Apache-2.0' } },
      servers: [{ url: '/' }],
      tags: tags.map((name) => ({ name })),
      paths,
      components: {
        schemas: components,
        securitySchemes: {
          apiKey: {
            type: 'http',
            scheme: 'bearer',
            bearerFormat: 'qs_…',
            description: 'An API key, made on the page of your profile. No cookie counts beside it.',
          },
          cookie: {
            type: 'apiKey',
            in: 'cookie',
            name: 'quayside-{port}',
            description:
              'One half of a session in a browser; its name holds the port, and over TLS the prefix `__Host-`.',
          },
          token: { type: 'apiKey', in: 'header', name: 'X-Quayside-Token', description: 'The other half.' },
        },
      },
    },
    {
      // Answers may gain fields without being another version: what is not written here is not forbidden.
      override: ({ jsonSchema, io }) => {
        if (io === 'output' && jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties;
      },
    },
  );
  return JSON.parse(JSON.stringify(document)) as OpenApi;
}

function operationOf(endpoint: Endpoint): ZodOpenApiOperationObject {
  const { id, tag, may, summary, params, query, body } = endpoint;
  const { least, changes } = rules[may];
  return {
    operationId: id,
    tags: [tag],
    summary,
    ...(endpoint.description ? { description: endpoint.description } : {}),
    'x-permission': { operation: may, least, keys: isOpenToKeys(may), audited: changes },
    security: least === 'anyone' ? [] : [...(isOpenToKeys(may) ? [{ apiKey: [] }] : []), { cookie: [], token: [] }],
    ...(params || query ? { requestParams: { ...(params ? { path: params } : {}), ...(query ? { query } : {}) } } : {}),
    ...(body
      ? {
          requestBody: {
            // Nothing is read as `{}`.
            required: !body.safeParse({}).success,
            content: { 'application/json': { schema: body } },
          },
        }
      : {}),
    ...(endpoint.upload ? { requestBody: { required: true, content: { 'application/octet-stream': {} } } } : {}),
    responses: responsesOf(endpoint),
  };
}

import type { Operation } from '../permission';

/** The part of OpenAPI 3.1 that the document of Quayside's API is made of. A type, not an interface: it is a JSON object. */
export type OpenApi = {
  openapi: string;
  info: { title: string; version: string; description: string };
  tags: { name: string }[];
  paths: Record<string, Record<string, OpenApiOperation>>;
  components: { schemas: Record<string, Schema>; securitySchemes: Record<string, object> };
};

export interface OpenApiOperation {
  operationId: string;
  tags: [string];
  summary: string;
  description?: string;
  /** Who may: the operation, the least role, whether API keys may at all, and whether it is written to the audit log. */
  'x-permission': { operation: Operation; least: string; keys: boolean; audited: boolean };
  security: object[];
  parameters?: { in: 'path' | 'query'; name: string; required?: boolean; description?: string; schema: Schema }[];
  requestBody?: { required?: boolean; content: Record<string, { schema: Schema }> };
  responses: Record<string, OpenApiResponse>;
}

export interface OpenApiResponse {
  description: string;
  content?: Record<string, { schema: Schema }>;
  /** The codes of the problems of this status. */
  'x-codes'?: string[];
}

/** JSON Schema (2020-12), as far as the schemas of the contract need it. */
export interface Schema {
  $ref?: string;
  /** Several: one of them, such as a value that can be null. */
  type?: string | string[];
  description?: string;
  properties?: Record<string, Schema>;
  required?: string[];
  additionalProperties?: Schema | boolean;
  items?: Schema;
  anyOf?: Schema[];
  oneOf?: Schema[];
  enum?: unknown[];
  const?: unknown;
  default?: unknown;
  format?: string;
  pattern?: string;
  minimum?: number;
  maximum?: number;
  minLength?: number;
  maxLength?: number;
  minItems?: number;
  maxItems?: number;
}

import { z } from 'zod';
import type { ZodOpenApiResponseObject, ZodOpenApiResponsesObject } from 'zod-openapi';
import type { Answer, Endpoint } from '@/lib/contract/api/endpoint';
import { problemsOf } from '@/lib/contract/api/problems';
import { Problem, type ProblemCode } from '@/lib/contract/problem';
import { statusOf } from '@/lib/contract/problem-status';

/** Every answer of a call by its status: the good ones, then the problems. */
export function responsesOf(endpoint: Endpoint): ZodOpenApiResponsesObject {
  const good = Object.entries(endpoint.answers).map(([status, answer]) => [status, goodResponse(answer)] as const);
  const byStatus = new Map<number, ProblemCode[]>();
  for (const code of problemsOf(endpoint))
    byStatus.set(statusOf[code], [...(byStatus.get(statusOf[code]) ?? []), code]);
  const bad = [...byStatus]
    .sort(([a], [b]) => a - b)
    .map(([status, codes]) => [String(status), problemResponse(status, codes)] as const);
  return Object.fromEntries([...good, ...bad]);
}

function goodResponse({ description, body, media = {} }: Answer): ZodOpenApiResponseObject {
  const types = body ? { 'application/json': body } : media;
  const content = Object.entries(types).map(([type, schema]) => [type, { schema: schema ?? z.string() }] as const);
  return { description, ...(content.length > 0 ? { content: Object.fromEntries(content) } : {}) };
}

function problemResponse(status: number, codes: readonly ProblemCode[]): ZodOpenApiResponseObject {
  return {
    description: `A problem: ${codes.map((code) => `\`${code}\``).join(', ')}.`,
    ...(status === statusOf['too-many-requests']
      ? {
          headers: {
            'Retry-After': { schema: { type: 'integer' }, description: 'Seconds until it may be asked again.' },
          },
        }
      : {}),
    content: { 'application/problem+json': { schema: Problem } },
    'x-codes': [...codes],
  };
}

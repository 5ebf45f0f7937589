import type { z } from 'zod';
import { may, type Actor, type Operation } from '@/lib/contract/permission';
import { readSessionCookie } from '../auth/cookie';
import { core, type Core } from '../core';
import { Failure, toProblem } from '../errors/failure';

/** Bodies are forms, never files: 1 MiB is plenty. */
const maximumBodyBytes = 1024 * 1024;

interface RouteOptions<P, Q, B> {
  /** The operation that the route performs; without a right to it the handler is not reached. */
  may: Operation;
  params?: z.ZodType<P>;
  query?: z.ZodType<Q>;
  body?: z.ZodType<B>;
}
interface RouteInput<P, Q, B> {
  actor: Actor;
  core: Core;
  params: P;
  query: Q;
  body: B;
  signal: AbortSignal;
}
type NextHandler = (request: Request, context: { params: Promise<Record<string, string>> }) => Promise<Response>;

/**
 * The one wrapper of every route handler: authenticate → permit → parse → handle → map errors. What the handler returns
 * becomes JSON (nothing: 204), unless it is a Response. Failures become problem+json.
 */
export function route<P = undefined, Q = undefined, B = undefined>(
  options: RouteOptions<P, Q, B>,
  handle: (input: RouteInput<P, Q, B>) => unknown,
): NextHandler {
  return async (request, context) => {
    try {
      const running = core();
      const actor = authenticate(running, request);
      if (!may(actor, options.may)) throw new Failure('forbidden');
      const answer = await handle({
        actor,
        core: running,
        params: parse(options.params, await context.params),
        query: parse(options.query, Object.fromEntries(new URL(request.url).searchParams)),
        body: parse(options.body, options.body ? await readJson(request) : undefined),
        signal: request.signal,
      });
      if (answer instanceof Response) return answer;
      if (answer === undefined || answer === null) return new Response(null, { status: 204 });
      return Response.json(answer, { headers: { 'Cache-Control': 'no-store' } });
    } catch (error) {
      return problemResponse(error);
    }
  };
}

/** `error` as a problem+json response; one that nobody foresaw is also written to the log. */
export function problemResponse(error: unknown): Response {
  const problem = toProblem(error);
  if (problem.code === 'internal') console.error(error);
  return Response.json(problem, {
    status: problem.status,
    headers: { 'Content-Type': 'application/problem+json', 'Cache-Control': 'no-store' },
  });
}

function authenticate(running: Core, request: Request): Actor {
  const id = readSessionCookie(request.headers.get('cookie') ?? undefined, running.settings.port);
  const token = request.headers.get('x-quayside-token') ?? undefined;
  const actor = running.sessions.actor(id, token);
  if (!actor) throw new Failure('unauthenticated');
  return actor;
}

/** Parses the body as JSON. Throws `too-large` past the bound, without reading on, and `bad-request` otherwise. */
export async function readJson(request: Request): Promise<unknown> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of (request.body ?? []) as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength;
    if (size > maximumBodyBytes) throw new Failure('too-large');
    chunks.push(chunk);
  }
  if (size === 0) return {};
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8'));
  } catch {
    throw new Failure('bad-request', { detail: 'The body is not JSON.' });
  }
}

function parse<T>(schema: z.ZodType<T> | undefined, value: unknown): T {
  if (!schema) return undefined as T;
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const issues = parsed.error.issues.map((issue) => ({ path: issue.path.join('.'), message: issue.message }));
  throw new Failure('bad-request', { issues, ...(issues[0]?.path ? { field: issues[0].path } : {}) });
}

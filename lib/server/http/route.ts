import type { Readable } from 'node:stream';
import type { z } from 'zod';
import type { Answered, Parsed, Takes } from '@/lib/contract/api/endpoint';
import { isAudited, may } from '@/lib/contract/permission';
import type { Problem } from '@/lib/contract/problem';
import type { Caller } from '@/lib/contract/roles';
import { audited, noteOf, type AuditedCall, type Note } from '../audit/audited';
import { objectsOf } from '../audit/objects';
import { readKey } from '../auth/bearer';
import { readSessionCookie } from '../auth/cookie';
import type { Signed } from '../auth/sessions';
import { core, type Core } from '../core';
import { logProblem } from '../log/problem';
import { Failure, toProblem } from '../errors/failure';
import { problemFor, withoutWords } from '../projection/sees-secrets';
import { shownOf, type Shown } from '../projection/shown';
import { addressHeader } from './address';
import { incomingOf } from './incoming';
import { requestIdHeader } from './request-id';
import { written } from './written';

/** Bodies are forms: 1 MiB is plenty. Files are taken by routes that say so (`upload`), which have a bound of their own. */
const maximumBodyBytes = 1024 * 1024;

const noStore = { 'Cache-Control': 'no-store' };

interface RouteInput<T extends Takes> {
  caller: Caller;
  /** The User-Agent header. */
  agent: string;
  core: Core;
  params: Parsed<T, 'params'>;
  query: Parsed<T, 'query'>;
  body: Parsed<T, 'body'>;
  /** The body of a route that takes a file; null: there is none. A stream of Node's where `http/direct.ts` serves it. */
  upload: T extends { direct: true } ? Readable | ReadableStream<Uint8Array> | null : ReadableStream<Uint8Array> | null;
  signal: AbortSignal;
  /** What the caller may be shown of the environment of the path. */
  shown: Shown;
  /** Tells the audit log what the request does not say by itself. */
  note: Note;
}
/** A handler as Next calls it. */
export interface RouteHandler<T extends Takes = Takes> {
  (request: Request, context: { params: Promise<Record<string, string> | undefined> }): Promise<Response>;
  /** What it takes, for whoever tries or describes every route. */
  readonly declared: T;
}

type Handled<T extends Takes> = Answered<T> | Response | Buffer;

/**
 * The one wrapper of every route handler: authenticate → permit → parse → handle → record → map errors. What the
 * handler returns becomes JSON (nothing: 204), unless it is a Response; a Buffer is JSON already. Failures become
 * problem+json. `options` is the endpoint that `lib/contract/api` declares.
 */
export function route<const T extends Takes>(
  options: T,
  handle: (input: RouteInput<T>) => Handled<T> | Promise<Handled<T>>,
): RouteHandler<T> {
  const handler = async (request: Request, context: { params: Promise<Record<string, string> | undefined> }) => {
    let tell: (problem: Problem) => Problem = withoutWords;
    const requestId = request.headers.get(requestIdHeader) ?? undefined;
    try {
      const running = core();
      const form = options.ticket ? await readTicket(running, request) : null;
      const caller = form?.caller ?? identify(running, request);
      if (requestId !== undefined && running.callers.has(requestId)) running.callers.set(requestId, caller);
      const params = (await context.params) ?? {};
      tell = (problem) => problemFor(caller, params.env, problem);
      const { env } = params;
      const change = isAudited(options.may) ? options.may : null;
      const call: AuditedCall = { caller, env, parameters: {}, objects: [] };
      const work = async () => {
        if (change) call.objects = objectsOf(running, { operation: change, env, params, body: {} });
        if (!may(caller.actor, options.may, params.env)) throw refusal(caller);
        const query = parse(options.query, Object.fromEntries(new URL(request.url).searchParams));
        const given = form ? form.asked : options.body ? await readJson(request) : undefined;
        const body = parse(options.body, given);
        call.parameters = parametersOf(query, body);
        if (change) call.objects = objectsOf(running, { operation: change, env, params, body: call.parameters });
        return handle({
          caller,
          agent: request.headers.get('user-agent') ?? '',
          core: running,
          params: parse(options.params, params) as Parsed<T, 'params'>,
          query: query as Parsed<T, 'query'>,
          body: body as Parsed<T, 'body'>,
          upload: (options.upload ? (incomingOf(request) ?? request.body) : null) as RouteInput<T>['upload'],
          signal: request.signal,
          shown: shownOf(caller, params.env ?? ''),
          note: noteOf(call),
        });
      };
      const answer = await (change ? audited(running.audit, change, call, work) : work());
      if (answer instanceof Response) return answer;
      if (Buffer.isBuffer(answer)) return written(answer, { 'Content-Type': 'application/json', ...noStore });
      if (answer === undefined || answer === null) return new Response(null, { status: 204 });
      return Response.json(answer, { headers: noStore });
    } catch (error) {
      return problemResponse(error, requestId, tell);
    }
  };
  return Object.assign(handler, { declared: options });
}

/**
 * `error` as a problem+json response, as far as `tell` lets it. One of the server's side (5xx) is also written to the log,
 * under the id by which whoever is told of it can ask about it.
 */
function problemResponse(error: unknown, requestId: string | undefined, tell: (problem: Problem) => Problem): Response {
  const problem = { ...tell(toProblem(error)), ...(requestId === undefined ? {} : { requestId }) };
  logProblem(error, problem);
  return Response.json(problem, {
    status: problem.status,
    headers: {
      'Content-Type': 'application/problem+json',
      ...noStore,
      ...(problem.retryAfter === undefined ? {} : { 'Retry-After': String(problem.retryAfter) }),
    },
  });
}

/**
 * Who calls: whoever an API key stands for, or the session that cookie and token open together, or nobody. With a key
 * nothing else counts, good or not.
 */
function identify(running: Core, request: Request): Caller {
  const key = readKey(request.headers.get('authorization'));
  if (key !== undefined) return known(running.keys.find(key), request);
  const id = readSessionCookie(request.headers.get('cookie') ?? undefined, running.site);
  const token = request.headers.get('x-quayside-token') ?? undefined;
  return known(running.sessions.find(id, token), request);
}

function known(signed: Signed | null, request: Request): Caller {
  const address = request.headers.get(addressHeader) ?? '';
  return signed ? { ...signed, address } : { actor: { kind: 'nobody' }, sessionId: null, address };
}

/** Who sends a form with a ticket, and what the ticket is for. Null: it is no such form, or the ticket is not good. */
async function readTicket(running: Core, request: Request): Promise<{ caller: Caller; asked: unknown } | null> {
  if (readKey(request.headers.get('authorization')) !== undefined) return null;
  if (request.headers.get('content-type') !== 'application/x-www-form-urlencoded') return null;
  const ticket = new URLSearchParams(await readText(request)).get('ticket');
  const signed = running.sessions.byCookie(readSessionCookie(request.headers.get('cookie') ?? undefined, running.site));
  const found = signed && ticket ? running.tickets.redeem(ticket, signed.sessionId) : null;
  if (!signed || !found) return null;
  return { caller: { ...signed, address: request.headers.get(addressHeader) ?? '' }, asked: found.asked };
}

/** Why `caller` may not: it is nobody, or it is somebody who lacks the right. */
function refusal({ actor }: Caller): Failure {
  return new Failure(actor.kind === 'nobody' ? 'unauthenticated' : 'forbidden');
}

/** The body as text. Throws `too-large` past the bound, without reading on. */
async function readText(request: Request): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of (request.body ?? []) as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength;
    if (size > maximumBodyBytes) throw new Failure('too-large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** Parses the body as JSON; nothing is `{}`. Throws `too-large` and `bad-request`. */
export async function readJson(request: Request): Promise<unknown> {
  const text = await readText(request);
  if (text === '') return {};
  try {
    return JSON.parse(text);
  } catch {
    throw new Failure('bad-request', { detail: 'The body is not JSON.' });
  }
}

function parse(schema: z.ZodType | undefined, value: unknown): unknown {
  if (!schema) return undefined;
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const issues = parsed.error.issues.map((issue) => ({ path: issue.path.join('.'), message: issue.message }));
  throw new Failure('bad-request', { issues, ...(issues[0]?.path ? { field: issues[0].path } : {}) });
}

/** What a call was given, for the audit log. */
function parametersOf(...given: unknown[]): Record<string, unknown> {
  return Object.assign({}, ...given.filter((part) => typeof part === 'object')) as Record<string, unknown>;
}

import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import type { Endpoint } from '@/lib/contract/api/endpoint';
import { streamOf } from '../files/streamed';
import { pump } from '../streams/pump';
import { setIncoming } from './incoming';
import type { RouteHandler } from './route';
import { writtenOf } from './written';

/** Serves a request if it is one of these; undefined: it is not. */
export type Direct = (request: IncomingMessage, response: ServerResponse, path: string) => Promise<void> | undefined;

/**
 * Serves route handlers ahead of Next: Next brings every byte through the web's own streams, at half the rate of Node's, and
 * takes longer to find a handler than a list takes to be sent. They are the same handlers, with the same checks (`route()`), that Next would call.
 */
export function createDirect(handlers: readonly RouteHandler[]): Direct {
  const routes = handlers.map((handler) => {
    const { method, path } = handler.declared as Endpoint;
    return { handler, method, pattern: new RegExp(`^${path.replace(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`) };
  });
  return (request, response, path) => {
    for (const { handler, method, pattern } of routes) {
      const found = method === request.method ? pattern.exec(path) : null;
      if (found) return serve(handler, found.groups ?? {}, request, response);
    }
    return undefined;
  };
}

async function serve(
  handler: RouteHandler,
  groups: Record<string, string>,
  message: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const left = new AbortController();
  response.once('close', () => left.abort());
  const request = requestOf(handler, message, left.signal);
  const answer = await handler(request, { params: Promise.resolve(decoded(groups)) });
  response.statusCode = answer.status;
  answer.headers.forEach((value, name) => response.appendHeader(name, value));
  // What was not read of an upload is not read any more: the connection ends with the answer.
  if (!message.complete) response.setHeader('Connection', 'close');
  const bytes = writtenOf(answer);
  if (bytes) return void response.end(bytes);
  const body = streamOf(answer);
  if (!body) return void response.end(Buffer.from(await answer.arrayBuffer()));
  // Whoever left is no error of ours; one that is breaks the connection, so that nobody takes a part for the whole.
  await pump(body, response).catch(() => response.destroy());
}

function requestOf({ declared }: RouteHandler, message: IncomingMessage, signal: AbortSignal): Request {
  const { method = '', headers } = message;
  const given = Object.entries(headers).flatMap(([name, value]): [string, string][] =>
    [value ?? []].flat().map((one) => [name, one]),
  );
  const url = new URL(message.url ?? '', `http://${headers.host}`);
  // `duplex` is needed by undici and unknown to the types. A GET may have no body, whoever sends one.
  const body =
    declared.upload || !declared.body ? {} : { body: Readable.toWeb(message) as ReadableStream, duplex: 'half' };
  const request = new Request(url, { method, headers: given, signal, ...body });
  if (declared.upload) setIncoming(request, message);
  return request;
}

function decoded(groups: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(groups).map(([name, value]) => {
      try {
        return [name, decodeURIComponent(value)];
      } catch {
        return [name, value];
      }
    }),
  );
}

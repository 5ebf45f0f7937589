import type { IncomingMessage, ServerResponse } from 'node:http';
import { toProblem } from '../errors/failure';

/** Answers `body` as JSON that no cache keeps. */
export function sendJson(response: ServerResponse, status: number, body: unknown, type = 'application/json'): void {
  response.writeHead(status, { 'Content-Type': type, 'Cache-Control': 'no-store' });
  response.end(JSON.stringify(body));
}

/** Answers the problem (RFC 9457) that tells `error`, with the id of the request. */
export function sendProblem(response: ServerResponse, error: unknown, requestId: string): void {
  const problem = { ...toProblem(error), requestId };
  sendJson(response, problem.status, problem, 'application/problem+json');
}

/** The body as JSON; null when it is not JSON or longer than `limit` bytes, and then the request can still be answered. */
export async function readBody(request: IncomingMessage, limit: number): Promise<unknown> {
  const chunks: Buffer[] = [];
  let size = 0;
  // Without this a body that is too long would end the connection, and the answer with it.
  for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > limit) return null;
    chunks.push(chunk);
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8'));
  } catch {
    return null;
  }
}

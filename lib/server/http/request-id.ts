import { randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Site } from '../site/site';

/** Name under which an answer tells the id of its request, and a trusted proxy its own. */
const publicHeader = 'x-request-id';

/**
 * The header by which the front tells route handlers the id of their request. The front sets it on each request, so that
 * what a client sends under this name is never read.
 */
export const requestIdHeader = 'x-quayside-request-id';

/** What an id of a proxy may look like: nothing that could be taken for something else in a line of a log. */
const proxyId = /^[\w.:-]{8,128}$/;

/** A new id: short enough to be read out, of 64 random bits. */
export function newRequestId(): string {
  return randomBytes(8).toString('hex');
}

/** The id of `request`: that which a trusted proxy gave it, so that both logs tell the same, else a new one. */
export function requestIdOf(request: Pick<IncomingMessage, 'headers' | 'socket'>, site: Pick<Site, 'trusts'>): string {
  const given = request.headers[publicHeader];
  return typeof given === 'string' && proxyId.test(given) && site.trusts(request) ? given : newRequestId();
}

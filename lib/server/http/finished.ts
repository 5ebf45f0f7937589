import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Actor } from '@/lib/contract/roles';
import { actorId } from '../log/actor-id';
import { log } from '../log/log';

/** Paths that are asked for so often that a line each would hide the others. */
const quiet = new Set(['/_next/static', '/_next', '/healthz', '/readyz', '/metrics']);

/** A request that was answered, or whose client went before it was. */
export interface Finished {
  id: string;
  method: string;
  /** Its pattern, see `route-patterns.ts`. */
  route: string;
  status: number;
  /** Seconds from the first line of the request to the last byte of the answer. */
  seconds: number;
  actor: Actor;
  address: string;
  /** The client went, or the answer broke off. */
  cut: boolean;
}

/** Tells `told` of `request` once it is over. `actor` is asked then: who it is turns out meanwhile. */
export function whenFinished(
  request: IncomingMessage,
  response: ServerResponse,
  facts: Pick<Finished, 'id' | 'route' | 'address'> & { actor: () => Actor },
  told: (finished: Finished) => void,
): void {
  const began = performance.now();
  response.once('close', () =>
    told({
      ...facts,
      actor: facts.actor(),
      method: request.method ?? '',
      status: response.statusCode,
      seconds: (performance.now() - began) / 1000,
      cut: !response.writableFinished,
    }),
  );
}

/** One line for a request: never its address line, which may name what is nobody's business. */
export function logFinished({ id, actor, seconds, cut, ...facts }: Finished): void {
  const line = { request: id, ...facts, ms: Math.round(seconds * 1000), actor: actorId(actor), ...(cut && { cut }) };
  log[quiet.has(facts.route) ? 'debug' : 'info']('request', line);
}

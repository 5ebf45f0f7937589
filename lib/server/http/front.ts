import { randomBytes } from 'node:crypto';
import type { IncomingMessage, Server as HttpServer, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { endpoints } from '@/lib/contract/api/endpoints';
import { readKey } from '../auth/bearer';
import type { Launch } from '../auth/launch';
import type { Core } from '../core';
import { Failure, toProblem } from '../errors/failure';
import { logProblem } from '../log/problem';
import { tellStarter } from '../tell-starter';
import { addressHeader } from './address';
import type { Direct } from './direct';
import { logFinished, whenFinished } from './finished';
import { refuse, type Refusal } from './guard';
import { exchangeLaunch } from './launch-exchange';
import { createLimits, type Asking } from './limits';
import { sendProblem } from './plain';
import { health, metrics, readiness } from './own-paths';
import { requestIdHeader, requestIdOf } from './request-id';
import type { PatternOf } from './route-patterns';
import { securityHeaders } from './security-headers';
import { endSlowBodies } from './slow-body';

interface Front {
  http: HttpServer;
  core: Core;
  launch: Launch;
  /** Address that leads in: with the launch secret, or where one signs in. */
  link: () => string;
  /** Routes that are served ahead of Next. */
  direct: Direct;
  /** Next's handler of pages and API routes. */
  pages: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
  patternOf: PatternOf;
}

const refusals: Record<Refusal, string> = {
  host: 'Quayside does not answer to this host name: name it in QUAYSIDE_HOSTS.',
  origin: 'This origin is not allowed.',
  proxy: 'Come through the proxy in front, or from the host that this container is on: docs/security.md.',
};

/**
 * The door of the one http server: guards each request and upgrade, answers Quayside's own paths and the launch exchange,
 * and hands the rest to Next. socket.io listens beside it on its own path. Each request gets an id, and a line in the log.
 */
export function front({ http, core, launch, link, direct, pages, patternOf }: Front): void {
  const { site, settings } = core;
  const limits = createLimits();
  // Large files take their time: `endSlowBodies` sees to all others.
  http.requestTimeout = 0;
  const endSlowBody = endSlowBodies(endpoints);
  const launched = () => tellStarter({ event: 'launched', link: link() });
  http.on('request', (request: IncomingMessage, response: ServerResponse) => {
    if (request.url?.startsWith('/socket.io/')) return;
    const headers = securityHeaders(site, randomBytes(16).toString('base64'), settings.development);
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    const path = request.url?.split('?')[0] ?? '';
    const id = requestIdOf(request, site);
    response.setHeader('X-Request-Id', id);
    follow(request, response, { id, path });
    endSlowBody(request, path);
    const refusal = refuse(request, site);
    // A health check asks on the machine itself, around the proxy.
    if (path === '/healthz' && (!refusal || refusal === 'proxy')) return health(response);
    if (refusal && !(path === '/readyz' && refusal === 'proxy'))
      return sendProblem(response, new Failure('forbidden', { detail: refusals[refusal] }), id);
    request.headers['content-security-policy'] = headers['Content-Security-Policy'];
    request.headers[addressHeader] = site.addressOf(request);
    request.headers[requestIdHeader] = id;
    pass(request, response, path).catch((error: unknown) => {
      // Uncaught it would end the process, for whoever found out how to make it happen.
      const problem = { ...toProblem(error), requestId: id };
      logProblem(error, problem);
      if (response.headersSent) response.destroy();
      else sendProblem(response, error, id);
    });
  });
  http.on('upgrade', (request: IncomingMessage, socket: Duplex) => {
    if (request.url?.startsWith('/socket.io/')) return;
    // In development Next listens here itself for its hot reload; any other upgrade it lets hang for ever.
    if (settings.development && request.url?.startsWith('/_next/') && !refuse(request, site)) return;
    socket.end('HTTP/1.1 404 Not Found\r\nConnection: close\r\n\r\n');
  });

  /** Tells of a request in the end: its cookie says who it was, until its route knows better. */
  function follow(
    request: IncomingMessage,
    response: ServerResponse,
    { id, path }: { id: string; path: string },
  ): void {
    const address = site.addressOf(request);
    const { actor } = core.sessionFacts(request.headers.cookie ?? null);
    core.callers.set(id, { actor, sessionId: null, address });
    const found = () => {
      const caller = core.callers.get(id);
      core.callers.delete(id);
      return caller?.actor ?? actor;
    };
    whenFinished(request, response, { id, route: patternOf(path), address, actor: found }, (finished) => {
      logFinished(finished);
      core.measures.request(finished);
    });
  }

  /** Lets a request in unless its address asks too often; files of the build are free, a page needs many at once. */
  async function pass(request: IncomingMessage, response: ServerResponse, path: string): Promise<void> {
    if (!path.startsWith('/_next/static/')) {
      const seconds = await limits.wait(site.addressOf(request), askingOf(request));
      if (seconds > 0) {
        response.setHeader('Retry-After', seconds);
        const problem = new Failure('too-many-requests', { retryAfter: seconds });
        return sendProblem(response, problem, String(request.headers[requestIdHeader]));
      }
    }
    if (path === '/readyz') return readiness(core, response);
    if (path === '/metrics') return metrics(core, request, response);
    if (path === '/api/session/launch') return exchangeLaunch({ core, launch, launched }, request, response);
    return direct(request, response, path) ?? pages(request, response);
  }

  function askingOf({ headers }: IncomingMessage): Asking {
    const key = readKey(headers.authorization);
    if (key === undefined) return { signedIn: core.sessionFacts(headers.cookie ?? null).actor.kind !== 'nobody' };
    const found = core.keys.find(key);
    return found ? { key: found.actor.key.id } : { signedIn: false };
  }
}

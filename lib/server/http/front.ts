import { randomBytes } from 'node:crypto';
import type { IncomingMessage, Server as HttpServer, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { LaunchRequest } from '@/lib/contract/session';
import { sessionCookie } from '../auth/cookie';
import type { Launch } from '../auth/launch';
import type { Core } from '../core';
import { Failure, toProblem } from '../errors/failure';
import { addressHeader } from './address';
import { refuse, type Refusal } from './guard';
import { createLimits } from './limits';
import { readBody, sendJson } from './plain';
import { securityHeaders } from './security-headers';

interface Front {
  http: HttpServer;
  core: Core;
  launch: Launch;
  /** Address that leads in: with the launch secret, or where one signs in. */
  link: () => string;
  /** Next's handler of pages and API routes. */
  pages: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
}

const refusals: Record<Refusal, string> = {
  host: 'Quayside does not answer to this host name: name it in QUAYSIDE_HOSTS.',
  origin: 'This origin is not allowed.',
  proxy: 'Come through the proxy in front, or from the host that this container is on: docs/security.md.',
};

/**
 * The door of the one http server: guards each request and upgrade, answers `/healthz` and the launch exchange, and
 * hands the rest to Next. socket.io listens beside it on its own path.
 */
export function front({ http, core, launch, link, pages }: Front): void {
  const { site, settings } = core;
  const limits = createLimits();
  http.on('request', (request: IncomingMessage, response: ServerResponse) => {
    if (request.url?.startsWith('/socket.io/')) return;
    const headers = securityHeaders(site, randomBytes(16).toString('base64'), settings.development);
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    const path = request.url?.split('?')[0];
    const refusal = refuse(request, site);
    // A health check asks on the machine itself, around the proxy.
    if (path === '/healthz' && (!refusal || refusal === 'proxy')) return sendJson(response, 200, { status: 'ok' });
    if (refusal) return sendJson(response, 403, { error: refusals[refusal] });
    request.headers['content-security-policy'] = headers['Content-Security-Policy'];
    request.headers[addressHeader] = site.addressOf(request);
    pass(request, response, path ?? '').catch((error: unknown) => {
      // Uncaught it would end the process, for whoever found out how to make it happen.
      console.error(error);
      if (response.headersSent) response.destroy();
      else sendJson(response, 500, toProblem(error));
    });
  });
  http.on('upgrade', (request: IncomingMessage, socket: Duplex) => {
    if (request.url?.startsWith('/socket.io/')) return;
    // In development Next listens here itself for its hot reload; any other upgrade it lets hang for ever.
    if (settings.development && request.url?.startsWith('/_next/') && !refuse(request, site)) return;
    socket.end('HTTP/1.1 404 Not Found\r\nConnection: close\r\n\r\n');
  });

  /** Lets a request in unless its address asks too often; files of the build are free, a page needs many at once. */
  async function pass(request: IncomingMessage, response: ServerResponse, path: string): Promise<void> {
    if (!path.startsWith('/_next/static/')) {
      const signedIn = core.sessionFacts(request.headers.cookie ?? null).actor.kind !== 'nobody';
      const seconds = await limits.wait(site.addressOf(request), signedIn);
      if (seconds > 0) {
        response.setHeader('Retry-After', seconds);
        return sendJson(response, 429, toProblem(new Failure('too-many-requests', { retryAfter: seconds })));
      }
    }
    return path === '/api/session/launch' ? exchange(request, response) : pages(request, response);
  }

  /** `POST /api/session/launch {secret}`: the only call without a session. Answers the page's token, once a secret. */
  async function exchange(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.method !== 'POST') return sendJson(response, 405, { error: 'POST only' });
    const address = site.addressOf(request);
    const parsed = LaunchRequest.safeParse(await readBody(request, 4096));
    const at = new Date();
    const session = parsed.success && launch.redeem(parsed.data.secret) ? await core.sessions.create() : null;
    const signed = session && core.sessions.find(session.id, session.token);
    await core.audit.record({
      caller: {
        ...(signed ?? { actor: { kind: 'nobody' }, sessionId: null }),
        address,
      },
      operation: 'session.sign-in',
      parameters: { by: 'launch link' },
      ...(session ? { outcome: 'ok' } : { outcome: 'refused', code: 'unauthenticated' }),
      at,
    });
    if (!session) return sendJson(response, 401, { error: 'unauthenticated' });
    response.setHeader('Set-Cookie', sessionCookie(site, session.id));
    console.log(JSON.stringify({ event: 'launched', link: link() }));
    sendJson(response, 200, { token: session.token });
  }
}

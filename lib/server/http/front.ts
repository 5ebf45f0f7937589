import type { IncomingMessage, Server as HttpServer, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { LaunchRequest } from '@/lib/contract/session';
import { sessionCookie } from '../auth/cookie';
import type { Launch } from '../auth/launch';
import type { Core } from '../core';
import { addressHeader, addressOf } from './address';
import { refuse, securityHeaders } from './guard';
import { readBody, sendJson } from './plain';

interface Front {
  http: HttpServer;
  core: Core;
  launch: Launch;
  link: (secret: string) => string;
  /** Next's handler of pages and API routes. */
  pages: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
}

/**
 * The door of the one http server: guards each request and upgrade, answers `/healthz` and the launch exchange, and
 * hands the rest to Next. socket.io listens beside it on its own path.
 */
export function front({ http, core, launch, link, pages }: Front): void {
  const { port, development } = core.settings;
  http.on('request', (request: IncomingMessage, response: ServerResponse) => {
    if (request.url?.startsWith('/socket.io/')) return;
    for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value);
    if (refuse(request, port)) return sendJson(response, 403, { error: 'This host or origin is not allowed.' });
    request.headers[addressHeader] = addressOf(request);
    const path = request.url?.split('?')[0];
    if (path === '/healthz') return sendJson(response, 200, { status: 'ok' });
    if (path === '/api/session/launch') return void exchange(request, response);
    void pages(request, response);
  });
  http.on('upgrade', (request: IncomingMessage, socket: Duplex) => {
    if (request.url?.startsWith('/socket.io/')) return;
    // In development Next listens here itself for its hot reload; any other upgrade it lets hang for ever.
    if (development && request.url?.startsWith('/_next/') && !refuse(request, port)) return;
    socket.end('HTTP/1.1 404 Not Found\r\nConnection: close\r\n\r\n');
  });

  /** `POST /api/session/launch {secret}`: the only call without a session. Answers the page's token, once a secret. */
  async function exchange(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.method !== 'POST') return sendJson(response, 405, { error: 'POST only' });
    const parsed = LaunchRequest.safeParse(await readBody(request, 4096));
    if (!parsed.success || !launch.redeem(parsed.data.secret))
      return sendJson(response, 401, { error: 'unauthenticated' });
    const session = await core.sessions.create();
    response.setHeader('Set-Cookie', sessionCookie(port, session.id));
    console.log(JSON.stringify({ event: 'launched', link: link(launch.current()) }));
    sendJson(response, 200, { token: session.token });
  }
}

import type { Server as HttpServer } from 'node:http';
import { Server, type Namespace } from 'socket.io';
import type { Caller } from '@/lib/contract/roles';
import { readSessionCookie } from '../auth/cookie';
import type { Core } from '../core';
import { refuse } from '../http/guard';
import { serveContainer } from './container';
import { serveEvents } from './events';
import { serveJobs } from './jobs';
import { serveLive } from './live';
import { serveLogs } from './logs';
import { closeWithSession } from './close-with-session';
import { noteSockets } from './note-sockets';
import { servePeople } from './people';
import { serveStats } from './stats';
import { serveTerminal } from './terminal';

/** A frame over this size is refused by socket.io: senders chunk. */
export const maximumFrameBytes = 1024 * 1024;

/**
 * Puts socket.io on `http`: websocket only, no deflate (it costs echo time and memory), Host, Origin and session checked
 * at the handshake, cookie and token together.
 */
export function createRealtime(http: HttpServer, core: Core): Server {
  const io = new Server(http, {
    transports: ['websocket'],
    perMessageDeflate: false,
    maxHttpBufferSize: maximumFrameBytes,
    serveClient: false,
    allowRequest: (request, decide) => {
      const id = readSessionCookie(request.headers.cookie, core.site);
      decide(null, refuse(request, core.site) === null && core.sessions.byCookie(id) !== null);
    },
  });
  const namespaces = ['/live', '/jobs', '/terminal', '/logs', '/stats', '/container', '/events', '/people'].map(
    (name) => io.of(name),
  );
  for (const namespace of namespaces) authenticate(namespace, core);
  noteSockets(namespaces, core.measures);
  closeWithSession(io, namespaces, core.sessions);
  serveLive(io.of('/live'), core);
  serveJobs(io.of('/jobs'), core);
  serveTerminal(io.of('/terminal'), core);
  serveLogs(io.of('/logs'), core);
  serveContainer(io.of('/container'), core);
  serveEvents(io.of('/events'), core);
  serveStats(io.of('/stats'), core);
  servePeople(io.of('/people'), core);
  return io;
}

function authenticate(namespace: Namespace, core: Core): void {
  namespace.use((socket, next) => {
    const id = readSessionCookie(socket.request.headers.cookie, core.site);
    const { token } = socket.handshake.auth as { token?: unknown };
    const signed = core.sessions.find(id, typeof token === 'string' ? token : undefined);
    if (!signed) return next(new Error('unauthenticated'));
    socket.data.caller = { ...signed, address: core.site.addressOf(socket.request) } satisfies Caller;
    next();
  });
}

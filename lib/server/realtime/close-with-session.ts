import type { Namespace, Server, Socket } from 'socket.io';
import type { Caller } from '@/lib/contract/roles';
import type { Sessions } from '../auth/sessions';

/** A page that only looks on makes no call; this often its open socket is counted as use of the session. Milliseconds. */
const touchEveryMs = 30 * 60 * 1000;

/**
 * Closes the sockets of a session at the moment when it ends, with the connection below them. One whose session ended
 * between handshake and connection is closed before any of its messages is heard: call this before the namespaces are
 * served.
 */
export function closeWithSession(
  io: Server,
  namespaces: readonly Namespace[],
  sessions: Pick<Sessions, 'holds' | 'subscribe' | 'touch'>,
): void {
  const open = new Map<string, Set<Socket>>();
  const connected = (socket: Socket) => {
    const { sessionId } = (socket.data as { caller: Caller }).caller;
    if (sessionId === null || !sessions.holds(sessionId)) return void socket.disconnect(true);
    const sockets = open.get(sessionId) ?? new Set();
    open.set(sessionId, sockets.add(socket));
    socket.on('disconnect', () => {
      sockets.delete(socket);
      if (sockets.size === 0 && open.get(sessionId) === sockets) open.delete(sessionId);
    });
  };
  for (const namespace of namespaces) namespace.on('connection', connected);
  sessions.subscribe((ended) => {
    for (const id of ended) for (const socket of open.get(id) ?? []) socket.disconnect(true);
  });
  const touching = setInterval(() => {
    for (const id of open.keys()) sessions.touch(id);
  }, touchEveryMs).unref();
  io.engine.on('close', () => clearInterval(touching));
}

import type { Namespace, Socket } from 'socket.io';
import type { Caller } from '@/lib/contract/roles';
import { actorId } from '../log/actor-id';
import { log } from '../log/log';
import type { Measures } from '../metrics/metrics';

/** Writes a line when a page joins one of `namespaces`, and one when it has left; both are counted. */
export function noteSockets(namespaces: readonly Namespace[], measures: Pick<Measures, 'socket'>): void {
  for (const namespace of namespaces) namespace.on('connection', (socket) => note(socket, measures));
}

function note(socket: Socket, measures: Pick<Measures, 'socket'>): void {
  const { caller } = socket.data as { caller: Caller };
  const since = performance.now();
  const facts = {
    socket: socket.id,
    namespace: socket.nsp.name,
    actor: actorId(caller.actor),
    address: caller.address,
  };
  log.info('socket connected', facts);
  measures.socket(socket.nsp.name, 1);
  socket.on('disconnect', (reason) => {
    log.info('socket disconnected', { ...facts, reason, ms: Math.round(performance.now() - since) });
    measures.socket(socket.nsp.name, -1);
  });
}

import type { Namespace, Socket } from 'socket.io';
import { LogFollow, LogStop, type LogLine } from '@/lib/contract/logs';
import type { Caller } from '@/lib/contract/roles';
import type { LogsClientEvents, LogsServerEvents } from '@/lib/contract/sockets';
import type { Core } from '../core';
import { Failure } from '../errors/failure';
import type { LogWatcher } from '../logs/shared-log';
import { answer } from './answer';

type LogsSocket = Socket<LogsClientEvents, LogsServerEvents>;

/** Views that one page may have open at a time: more is a mistake of the page. */
const maximumViews = 32;

/** Namespace `/logs`: see `LogsClientEvents`. A view ends with its socket. */
export function serveLogs(namespace: Namespace<LogsClientEvents, LogsServerEvents>, core: Core): void {
  namespace.on('connection', (socket) => {
    const { caller } = socket.data as { caller: Caller };
    const views = new Map<string, { env: string; end: () => void }>();
    const stop = (id: string) => {
      views.get(id)?.end();
      views.delete(id);
    };
    const follow = async (message: LogFollow) => {
      stop(message.id);
      if (views.size >= maximumViews) throw new Failure('conflict', { detail: `${maximumViews} views are open` });
      // Until the log is open a stop, or a page that goes, is only noted.
      let stopped = false;
      const entry = { env: message.env, end: (): void => void (stopped = true) };
      views.set(message.id, entry);
      const view = await core.logs.follow(message, watcher(socket, message.id)).catch((error: unknown) => {
        if (!stopped) views.delete(message.id);
        throw error;
      });
      entry.end = view.stop;
      if (stopped) view.stop();
      return view.start;
    };
    socket.on(
      'follow',
      answer({ may: 'container.logs', env: ({ env }) => env, caller, audit: core.audit, message: LogFollow }, follow),
    );
    const envOf = ({ id }: { id: string }) => views.get(id)?.env ?? '';
    const end = answer({ may: 'container.logs', env: envOf, caller, audit: core.audit, message: LogStop }, ({ id }) =>
      stop(id),
    );
    socket.on('stop', (raw) => void end(raw, undefined));
    socket.on('disconnect', () => [...views.keys()].forEach(stop));
  });
}

function watcher(socket: LogsSocket, id: string): LogWatcher {
  return {
    state: (state) => void socket.emit('state', { id, state }),
    lines: (lines: LogLine[], skipped) =>
      new Promise((shown) => {
        socket.emit('lines', { id, skipped, lines }, shown);
      }),
  };
}

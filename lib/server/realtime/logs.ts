import type { Namespace, Socket } from 'socket.io';
import { LogFollow, LogRead, LogSearch, LogStop } from '@/lib/contract/logs';
import type { Caller } from '@/lib/contract/roles';
import type { LogsClientEvents, LogsServerEvents } from '@/lib/contract/sockets';
import type { Core } from '../core';
import { Failure } from '../errors/failure';
import { encodeBlock } from '../logs/encode-block';
import type { LogWatcher } from '../logs/follow';
import { problemFor } from '../projection/sees-secrets';
import { answer } from './answer';
import { LogViews } from './log-views';

type LogsSocket = Socket<LogsClientEvents, LogsServerEvents>;

/** Namespace `/logs`: see `LogsClientEvents`. What a page began ends with its socket. */
export function serveLogs(namespace: Namespace<LogsClientEvents, LogsServerEvents>, core: Core): void {
  namespace.on('connection', (socket) => {
    const { caller } = socket.data as { caller: Caller };
    const views = new LogViews();
    const common = { may: 'container.logs', caller, audit: core.audit } as const;
    const envOf = ({ env }: { env: string }) => env;

    const follow = (message: LogFollow) =>
      views.begin(message, async (signal) => {
        const { start, stop } = await core.logs.follow(message, watcher(socket, message.id));
        signal.addEventListener('abort', stop);
        if (signal.aborted) stop();
        const sources = start.sources.map(({ problem, ...source }) => ({
          ...source,
          ...(problem ? { problem: problemFor(caller, message.env, problem) } : {}),
        }));
        return { sources };
      });
    const read = (message: LogRead) =>
      views.during(message, (signal) => core.logs.read(message, (block) => sent(socket, message.id, block), signal));
    const search = (message: LogSearch) =>
      views.during(message, (signal) =>
        core.logs.search(
          message,
          (matches, progress) => void socket.emit('found', { id: message.id, matches, progress }),
          signal,
        ),
      );
    socket.on('follow', answer({ ...common, env: envOf, message: LogFollow }, follow));
    socket.on('read', answer({ ...common, env: envOf, message: LogRead }, read));
    socket.on('search', answer({ ...common, env: envOf, message: LogSearch }, search));
    const end = answer({ ...common, env: ({ id }) => views.envOf(id), message: LogStop }, ({ id }) => views.stop(id));
    socket.on('stop', (raw) => void end(raw, undefined));
    socket.on('disconnect', () => views.stopAll());
  });
}

function watcher(socket: LogsSocket, id: string): LogWatcher {
  return {
    state: (containerId, state) => void socket.emit('state', { id, containerId, state }),
    lines: (lines, skipped) =>
      new Promise((shown) => {
        socket.emit('lines', { id, skipped, block: encodeBlock(lines) }, shown);
      }),
  };
}

/** Sends a block and waits until it was taken. A socket that has gone takes nothing. */
function sent(socket: LogsSocket, id: string, block: Uint8Array): Promise<void> {
  if (!socket.connected) throw new Failure('conflict', { detail: 'The page has gone.' });
  return new Promise((taken) => {
    socket.emit('read', { id, block }, taken);
  });
}

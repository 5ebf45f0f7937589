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

/** Blocks of one reading that may be on their way to a page: over a network the next ones go while it takes the first. */
const maximumUntaken = 4;

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
        const { start } = await core.logs.follow(message, watcher(socket, message.id), signal);
        const sources = start.sources.map(({ problem, ...source }) => ({
          ...source,
          ...(problem ? { problem: problemFor(caller, message.env, problem) } : {}),
        }));
        return { sources };
      });
    const read = (message: LogRead) =>
      views.during(message, (signal) => core.logs.read(message, blockSender(socket, message.id), signal));
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

/**
 * Sends blocks of a reading; waits while as many are on their way as may be, so that the page is never without one and
 * never has many before it. A socket that has gone takes nothing.
 */
function blockSender(socket: LogsSocket, id: string): (block: Uint8Array) => Promise<void> {
  let untaken = 0;
  let wake = (): void => undefined;
  return async (block) => {
    if (!socket.connected) throw new Failure('conflict', { detail: 'The page has gone.' });
    untaken++;
    socket.emit('read', { id, block }, () => {
      untaken--;
      wake();
    });
    if (untaken >= maximumUntaken) await new Promise<void>((resolve) => (wake = resolve));
  };
}

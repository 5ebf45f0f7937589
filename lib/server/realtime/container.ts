import type { Namespace, Socket } from 'socket.io';
import { WatchStart, WatchStop, type Told, type WatchedValues, type WatchKind } from '@/lib/contract/watch';
import type { Caller } from '@/lib/contract/roles';
import type { ContainerClientEvents, ContainerServerEvents } from '@/lib/contract/sockets';
import type { Core } from '../core';
import { Failure } from '../errors/failure';
import { watchedFor } from '../projection/watched';
import { Newest } from '../watch/newest';
import { answer } from './answer';

/** Watches that one page may have at a time: more is a mistake of the page. */
const maximumWatches = 16;

/** Namespace `/container`: see `ContainerClientEvents`. A watch ends with its socket. */
export function serveContainer(namespace: Namespace<ContainerClientEvents, ContainerServerEvents>, core: Core): void {
  namespace.on('connection', (socket: Socket<ContainerClientEvents, ContainerServerEvents>) => {
    const { caller } = socket.data as { caller: Caller };
    const watches = new Map<string, { env: string; end: () => void }>();
    const stop = (id: string) => {
      watches.get(id)?.end();
      watches.delete(id);
    };
    const watch = async (message: WatchStart): Promise<Told<WatchedValues[WatchKind]>> => {
      const { id, env, what } = message;
      stop(id);
      if (watches.size >= maximumWatches)
        throw new Failure('conflict', { detail: `${maximumWatches} watches are open` });
      // Until the first is known a stop, or a page that goes, is only noted.
      let stopped = false;
      const entry = { env, end: (): void => void (stopped = true) };
      watches.set(id, entry);
      const newest = new Newest(what, (told) => {
        return new Promise<void>((taken) =>
          socket.emit('told', { id, told: watchedFor(caller, env, what, told) }, taken),
        );
      });
      const begun = await core.watches.watch(message, newest.push).catch((error: unknown) => {
        if (watches.get(id) === entry) watches.delete(id);
        throw error;
      });
      entry.end = begun.stop;
      if (stopped) begun.stop();
      return watchedFor(caller, env, what, begun.first);
    };
    socket.on(
      'watch',
      answer(
        { may: 'container.inspect', env: ({ env }) => env, caller, audit: core.audit, message: WatchStart },
        watch,
      ),
    );
    const envOf = ({ id }: { id: string }) => watches.get(id)?.env ?? '';
    const end = answer(
      { may: 'container.inspect', env: envOf, caller, audit: core.audit, message: WatchStop },
      ({ id }) => stop(id),
    );
    socket.on('stop', (raw) => void end(raw, undefined));
    socket.on('disconnect', () => [...watches.keys()].forEach(stop));
  });
}

import type { Namespace, Socket } from 'socket.io';
import { StatsStop, StatsWatch, type StatsSeries, type StatsStart } from '@/lib/contract/stats';
import type { Caller } from '@/lib/contract/roles';
import type { StatsClientEvents, StatsServerEvents } from '@/lib/contract/sockets';
import type { Core } from '../core';
import { Failure } from '../errors/failure';
import { StatsGather, withoutInterfaces } from '../stats/gather';
import { answer } from './answer';

type StatsSocket = Socket<StatsClientEvents, StatsServerEvents>;

/** Views that one page may have open at a time: more is a mistake of the page. */
const maximumViews = 16;

/** Namespace `/stats`: see `StatsClientEvents`. A view ends with its socket. */
export function serveStats(namespace: Namespace<StatsClientEvents, StatsServerEvents>, core: Core): void {
  namespace.on('connection', (socket: StatsSocket) => {
    const { caller } = socket.data as { caller: Caller };
    const views = new Map<string, { env: string; end: () => void }>();
    const stop = (view: string) => {
      views.get(view)?.end();
      views.delete(view);
    };
    const watch = (message: StatsWatch): StatsStart => {
      const { view, env, detail } = message;
      if (!views.has(view) && views.size >= maximumViews)
        throw new Failure('conflict', { detail: `${maximumViews} views are open` });
      const gather = new StatsGather((series) => send(socket, view, series), detail);
      // The new one first: what both watch is not let go of.
      const { start, stop: unwatch } = core.stats.watch(message, gather.push);
      stop(view);
      const end = () => {
        gather.close();
        unwatch();
      };
      views.set(view, { env, end });
      return detail ? start : { ...start, series: start.series.map(brief) };
    };
    socket.on(
      'watch',
      answer({ may: 'container.read', env: ({ env }) => env, caller, audit: core.audit, message: StatsWatch }, watch),
    );
    const envOf = ({ view }: { view: string }) => views.get(view)?.env ?? '';
    const end = answer(
      { may: 'container.read', env: envOf, caller, audit: core.audit, message: StatsStop },
      ({ view }) => stop(view),
    );
    socket.on('stop', (raw) => void end(raw, undefined));
    socket.on('disconnect', () => [...views.keys()].forEach(stop));
  });
}

function brief({ id, samples }: StatsSeries): StatsSeries {
  return { id, samples: samples.map(withoutInterfaces) };
}

/** Resolves when the page has taken them. */
function send(socket: StatsSocket, view: string, series: StatsSeries[]): Promise<void> {
  return new Promise((taken) => {
    socket.emit('samples', { view, series }, taken);
  });
}

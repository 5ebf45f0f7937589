import type { Namespace, Socket } from 'socket.io';
import { EventsWatch, keptEvents, type EventGap, type HappenedEvent } from '@/lib/contract/events';
import type { Caller } from '@/lib/contract/roles';
import type { EventsClientEvents, EventsServerEvents } from '@/lib/contract/sockets';
import type { Core } from '../core';
import { newsFor } from '../projection/events';
import { answer } from './answer';

/** What follows closely goes out together. Milliseconds. */
const windowMs = 100;

/**
 * Namespace `/events`: see `EventsClientEvents`. All share the engine's one stream. What a slow page has not taken waits, as
 * many as are kept at most: older ones are gone for it as for everybody.
 */
export function serveEvents(namespace: Namespace<EventsClientEvents, EventsServerEvents>, core: Core): void {
  namespace.on('connection', (socket: Socket<EventsClientEvents, EventsServerEvents>) => {
    const { caller } = socket.data as { caller: Caller };
    let leave = (): void => undefined;
    const follow = (env: string) => {
      const waiting: { events: HappenedEvent[]; gaps: EventGap[] } = { events: [], gaps: [] };
      let open = true;
      let sending = false;
      const send = async (): Promise<void> => {
        sending = true;
        while (open && waiting.events.length + waiting.gaps.length > 0) {
          await new Promise((resolve) => setTimeout(resolve, windowMs));
          const news = { events: waiting.events.splice(0), gaps: waiting.gaps.splice(0) };
          if (open) await new Promise<void>((taken) => socket.emit('happened', newsFor(caller, env, news), taken));
        }
        sending = false;
      };
      const unsubscribe = core.environment(env).events.subscribe(({ events, gaps }) => {
        waiting.events.push(...events);
        waiting.gaps.push(...gaps);
        waiting.events.splice(0, Math.max(0, waiting.events.length - keptEvents));
        if (!sending) void send();
      });
      return () => {
        open = false;
        unsubscribe();
      };
    };
    socket.on(
      'watch',
      answer(
        { may: 'event.read', env: ({ env }) => env, caller, audit: core.audit, message: EventsWatch },
        ({ env }) => {
          const history = newsFor(caller, env, core.environment(env).events.history());
          leave();
          leave = follow(env);
          return history;
        },
      ),
    );
    socket.on('disconnect', () => leave());
  });
}

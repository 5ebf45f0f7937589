import type { Namespace, Socket } from 'socket.io';
import { z } from 'zod';
import type { Operation } from '@/lib/contract/permission';
import type { Caller } from '@/lib/contract/roles';
import type { LiveClientEvents, LiveServerEvents } from '@/lib/contract/sockets';
import type { Core } from '../core';
import { answer } from './answer';
import { followLive } from './follow-live';

const Watch = z.object({ env: z.string() });

/** A picture shows all of these. */
const needed: Operation[] = ['engine.read', 'container.read', 'image.read', 'network.read', 'volume.read'];

/**
 * Namespace `/live`. `watch` answers the picture of an engine, then each `diff` follows. A watch ends the one before it
 * on the same socket; a client that finds a revision missing watches again.
 */
export function serveLive(namespace: Namespace, core: Core): void {
  namespace.on('connection', (socket: Socket<LiveClientEvents, LiveServerEvents>) => {
    const { caller } = socket.data as { caller: Caller };
    let leave = (): void => undefined;
    socket.on(
      'watch',
      answer({ may: () => needed, env: ({ env }) => env, caller, audit: core.audit, message: Watch }, ({ env }) => {
        const live = core.environment(env).liveFor(caller);
        leave();
        leave = followLive(live, {
          onDrained: (listener) => {
            socket.conn.on('drain', listener);
            return () => socket.conn.off('drain', listener);
          },
          diff: (diff) => socket.emit('diff', diff),
          picture: (picture) => socket.emit('picture', picture),
        });
        return live.picture();
      }),
    );
    socket.on('disconnect', () => leave());
  });
}

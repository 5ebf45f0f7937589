import type { Namespace, Socket } from 'socket.io';
import { z } from 'zod';
import type { Caller } from '@/lib/contract/roles';
import type { PeopleClientEvents, PeopleServerEvents } from '@/lib/contract/sockets';
import type { Core } from '../core';
import { answer } from './answer';

const Watch = z.object({});
/** Who asked to be told. */
const watching = 'watching';
/** Changes that come together are told once. Milliseconds. */
const gatherMs = 100;

/** Namespace `/people`. `watch`, then `changed` tells that the list is another: whoever may see it reads it by the API. */
export function servePeople(namespace: Namespace, core: Core): void {
  let gathering = false;
  core.accounts.people.subscribe(() => {
    if (gathering) return;
    gathering = true;
    setTimeout(() => {
      gathering = false;
      namespace.to(watching).emit('changed');
    }, gatherMs).unref();
  });
  namespace.on('connection', (socket: Socket<PeopleClientEvents, PeopleServerEvents>) => {
    const { caller } = socket.data as { caller: Caller };
    socket.on(
      'watch',
      // Of no environment: people are the installation's.
      answer({ may: 'people.read', env: () => '', caller, audit: core.audit, message: Watch }, async () => {
        await socket.join(watching);
        return null;
      }),
    );
  });
}

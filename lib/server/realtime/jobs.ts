import type { Namespace, Socket } from 'socket.io';
import { z } from 'zod';
import type { Caller } from '@/lib/contract/roles';
import type { JobsClientEvents, JobsServerEvents } from '@/lib/contract/sockets';
import type { Core } from '../core';
import { jobsFor } from '../projection/jobs';
import { answer } from './answer';

const Watch = z.object({ env: z.string() });

/**
 * Namespace `/jobs`. `watch` answers every job that is not cleared, then `jobs` and `gone` tell what changes. A watch
 * ends the one before it on the same socket.
 */
export function serveJobs(namespace: Namespace, core: Core): void {
  namespace.on('connection', (socket: Socket<JobsClientEvents, JobsServerEvents>) => {
    const { caller } = socket.data as { caller: Caller };
    let leave = (): void => undefined;
    socket.on(
      'watch',
      answer({ may: 'job.read', env: ({ env }) => env, caller, audit: core.audit, message: Watch }, ({ env }) => {
        core.environment(env);
        leave();
        leave = core.jobs.subscribe(env, ({ changed, gone }) => {
          if (changed.length) socket.emit('jobs', jobsFor(caller, env, changed));
          if (gone.length) socket.emit('gone', gone);
        });
        return jobsFor(caller, env, core.jobs.list(env));
      }),
    );
    socket.on('disconnect', () => leave());
  });
}

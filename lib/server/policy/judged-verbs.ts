import type { BulkResult } from '@/lib/contract/containers';
import type { CreateBody } from '@/lib/contract/run/body';
import type { Actor } from '@/lib/contract/roles';
import type { Created } from '../docker/containers/create';
import { each } from '../docker/containers/each';
import type { Docker } from '../docker/docker';
import type { Guard } from './guard';

/** The engine's verbs that a policy judges, as one person may use them. Each throws `policy` before the engine is asked. */
export interface JudgedVerbs {
  create(container: { name: string; body: CreateBody }): Promise<Created>;
  start(id: string): Promise<void>;
  restart(id: string, timeout?: number): Promise<void>;
  startMany(ids: readonly string[]): Promise<BulkResult[]>;
  restartMany(ids: readonly string[], timeout?: number): Promise<BulkResult[]>;
}

/** Those verbs for `actor`: judged at the last moment, from what the engine itself tells of a container. */
export function judgedVerbs(docker: Docker, guard: Guard, actor: Actor): JudgedVerbs {
  const start = async (id: string) => docker.containers.start(await guard.use(actor, id));
  const restart = async (id: string, timeout?: number) =>
    docker.containers.restart(await guard.use(actor, id), timeout);
  return {
    async create(container) {
      await guard.create(actor, container.body);
      return docker.containers.create(container);
    },
    start,
    restart,
    startMany: (ids) => each(ids, start),
    restartMany: (ids, timeout) => each(ids, (id) => restart(id, timeout)),
  };
}

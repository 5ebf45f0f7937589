import type { UpdateRequest } from '@/lib/contract/recreate/update';
import type { CreateRequest } from '@/lib/contract/run/create-body';
import type { Created } from '../docker/containers/create';
import type { JudgedDocker } from '../docker/judged-docker';

/**
 * Verbs that bring back what was there before Quayside itself took it away. Nobody is asked: a container whose recreation
 * failed, or was cut off with the process that did it, has to run again although its person's session is over or the
 * policy was tightened meanwhile, as whatever runs goes on. Only `recreate/` holds them, for what its journal says.
 */
export interface PutBack {
  start(id: string): Promise<void>;
  restartPolicy(id: string, policy: NonNullable<UpdateRequest['RestartPolicy']>): Promise<void>;
  create(container: CreateRequest): Promise<Created>;
}

export function putBackVerbs(docker: JudgedDocker): PutBack {
  return {
    start: docker.containers.start,
    async restartPolicy(id, policy) {
      await docker.containers.update(id, { RestartPolicy: policy });
    },
    create: docker.containers.create,
  };
}

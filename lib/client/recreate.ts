import type { Job } from '@/lib/contract/jobs';
import type { UpdateRequest } from '@/lib/contract/recreate/update';
import type { FormOfContainer } from '@/lib/contract/run/of-container';
import type { RunForm } from '@/lib/contract/run/form';
import { api, envPath } from './api';

/** How a container is changed. Each throws `ApiError`. */
export function recreateCalls(env: string, id: string) {
  const path = (verb: string) => envPath(env, 'containers', id, verb);
  return {
    /** The form that makes it again. */
    form: () => api<FormOfContainer>('GET', path('run-form')),
    update: (changes: UpdateRequest) => api<{ warnings: string[] }>('POST', path('update'), changes),
    /** The job that puts a new one in its place. */
    recreate: async (request: { form?: RunForm; pull: boolean }) =>
      (await api<{ job: Job }>('POST', path('recreate'), request)).job,
  };
}

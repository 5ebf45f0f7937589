import { listProcesses } from '@/lib/contract/api/container-looks';
import { route } from '@/lib/server/http/route';

/** `GET`: the processes of a container as of now; without `secret.read` without their commands. */
export const GET = route(listProcesses, async ({ core, params, shown }) =>
  shown.processes(await core.processes.list(params.env, params.id)),
);

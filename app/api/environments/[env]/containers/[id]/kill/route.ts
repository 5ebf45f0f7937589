import { ContainerParams, KillRequest } from '@/lib/contract/containers';
import { route } from '@/lib/server/http/route';

/** `POST`: sends a signal to the main process, SIGKILL unless told. 204. */
export const POST = route(
  { may: 'container.kill', params: ContainerParams, body: KillRequest },
  ({ core, params, body }) => core.environment(params.env).docker.containers.kill(params.id, body.signal),
);

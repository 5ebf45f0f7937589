import { ContainerParams, StopRequest } from '@/lib/contract/containers';
import { route } from '@/lib/server/http/route';

/** `POST`: stops the container and starts it again. 204. */
export const POST = route(
  { may: 'container.restart', params: ContainerParams, body: StopRequest },
  ({ core, caller, params, body }) => core.environment(params.env).judged(caller).restart(params.id, body.timeout),
);

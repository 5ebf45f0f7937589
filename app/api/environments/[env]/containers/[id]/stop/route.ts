import { ContainerParams, StopRequest } from '@/lib/contract/containers';
import { route } from '@/lib/server/http/route';

/** `POST`: stops the container; answers when it has ended. 204, or 409 `not-modified` when it does not run. */
export const POST = route(
  { may: 'container.stop', params: ContainerParams, body: StopRequest },
  ({ core, params, body }) => core.stop(params.env, params.id, body.timeout),
);

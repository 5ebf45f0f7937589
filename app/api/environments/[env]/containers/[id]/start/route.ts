import { ContainerParams } from '@/lib/contract/containers';
import { route } from '@/lib/server/http/route';

/** `POST`: starts the container. 204, or 409 `not-modified` when it runs already. */
export const POST = route({ may: 'container.start', params: ContainerParams }, ({ core, caller, params }) =>
  core.environment(params.env).judged(caller).start(params.id),
);

import { inspectContainer, removeContainer } from '@/lib/contract/api/container';
import { route } from '@/lib/server/http/route';

/** `GET`: one container in full (`ContainerDetail`). `id` may be full, short or a name. */
export const GET = route(inspectContainer, async ({ core, params, shown }) =>
  shown.container(await core.environment(params.env).docker.containers.detail(params.id)),
);

/** `DELETE`: removes the container. 204, or 409 `conflict` when it runs and `force` is not asked. */
export const DELETE = route(removeContainer, ({ core, params, body }) =>
  core.environment(params.env).docker.containers.remove(params.id, body),
);

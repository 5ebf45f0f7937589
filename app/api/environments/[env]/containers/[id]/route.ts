import { ContainerParams } from '@/lib/contract/containers';
import { route } from '@/lib/server/http/route';

/** `GET`: one container in full (`ContainerDetail`). `id` may be full, short or a name. */
export const GET = route({ may: 'container.inspect', params: ContainerParams }, ({ core, params }) =>
  core.environment(params.env).docker.containers.detail(params.id),
);

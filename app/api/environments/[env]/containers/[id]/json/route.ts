import { ContainerParams } from '@/lib/contract/containers';
import { route } from '@/lib/server/http/route';

/** `GET`: what `docker inspect` prints of one container, the engine's own words. */
export const GET = route({ may: 'container.inspect', params: ContainerParams }, ({ core, params }) =>
  core.environment(params.env).docker.containers.inspect(params.id),
);

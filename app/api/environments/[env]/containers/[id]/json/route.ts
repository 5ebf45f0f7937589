import { ContainerParams } from '@/lib/contract/containers';
import { route } from '@/lib/server/http/route';

/** `GET`: what `docker inspect` prints of one container, the engine's own words; without `secret.read` what is known to be harmless. */
export const GET = route({ may: 'container.inspect', params: ContainerParams }, async ({ core, params, shown }) =>
  shown.inspect(await core.environment(params.env).docker.containers.inspect(params.id)),
);

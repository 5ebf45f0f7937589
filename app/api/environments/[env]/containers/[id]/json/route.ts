import { inspectContainerRaw } from '@/lib/contract/api/container';
import { route } from '@/lib/server/http/route';

/** `GET`: what `docker inspect` prints of one container, the engine's own words; without `secret.read` what is known to be harmless. */
export const GET = route(inspectContainerRaw, async ({ core, params, shown }) =>
  shown.inspect(await core.environment(params.env).docker.containers.inspect(params.id)),
);

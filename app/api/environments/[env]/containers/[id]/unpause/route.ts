import { unpauseContainer } from '@/lib/contract/api/container';
import { route } from '@/lib/server/http/route';

/** `POST`: lets its processes go on. 204, or 409 `not-modified` when they do. */
export const POST = route(unpauseContainer, ({ core, params }) =>
  core.environment(params.env).docker.containers.unpause(params.id),
);

import { pauseContainer } from '@/lib/contract/api/container';
import { route } from '@/lib/server/http/route';

/** `POST`: freezes its processes. 204, or 409 `not-modified` when they are. */
export const POST = route(pauseContainer, ({ core, params }) =>
  core.environment(params.env).docker.containers.pause(params.id),
);

import { restartContainer } from '@/lib/contract/api/container';
import { route } from '@/lib/server/http/route';

/** `POST`: stops the container and starts it again. 204. */
export const POST = route(restartContainer, ({ core, caller, params, body }) =>
  core.environment(params.env).judged(caller).restart(params.id, body.timeout),
);

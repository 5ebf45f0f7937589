import { startContainer } from '@/lib/contract/api/container';
import { route } from '@/lib/server/http/route';

/** `POST`: starts the container. 204, or 409 `not-modified` when it runs already. */
export const POST = route(startContainer, ({ core, caller, params }) =>
  core.environment(params.env).judged(caller).start(params.id),
);

import { stopContainer } from '@/lib/contract/api/container';
import { route } from '@/lib/server/http/route';

/** `POST`: stops the container; answers when it has ended. 204, or 409 `not-modified` when it does not run. */
export const POST = route(stopContainer, ({ core, params, body }) => core.stop(params.env, params.id, body.timeout));

import { renameContainer } from '@/lib/contract/api/container';
import { route } from '@/lib/server/http/route';

/** `POST`: gives it another name. 204, or 409 `name-taken`. */
export const POST = route(renameContainer, ({ core, params, body }) =>
  core.environment(params.env).docker.containers.rename(params.id, body.name),
);

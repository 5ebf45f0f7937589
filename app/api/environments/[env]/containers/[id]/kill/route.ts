import { killContainer } from '@/lib/contract/api/container';
import { route } from '@/lib/server/http/route';

/** `POST`: sends a signal to the main process, SIGKILL unless told. 204. */
export const POST = route(killContainer, ({ core, params, body }) =>
  core.environment(params.env).docker.containers.kill(params.id, body.signal),
);

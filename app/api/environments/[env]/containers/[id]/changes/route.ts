import { listChanges } from '@/lib/contract/api/container-looks';
import { route } from '@/lib/server/http/route';

/** `GET`: what `docker diff` prints of one container; without `secret.read` only how many. */
export const GET = route(listChanges, async ({ core, params, shown }) =>
  shown.changes(await core.environment(params.env).docker.containers.changes(params.id)),
);

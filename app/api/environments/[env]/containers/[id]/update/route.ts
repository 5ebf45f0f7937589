import { updateContainer } from '@/lib/contract/api/recreate';
import { route } from '@/lib/server/http/route';

/** `POST`: `docker update`. Answers what the engine warns of. */
export const POST = route(updateContainer, async ({ core, caller, params, body }) => ({
  warnings: await core.recreate.update(params.env, params.id, body, caller),
}));

import { listBeyondPolicy } from '@/lib/contract/api/policy';
import { route } from '@/lib/server/http/route';

/** `GET`: the containers that are beyond the policy (`BeyondPolicy[]`). Asks the engine for each of all: takes a while. */
export const GET = route(listBeyondPolicy, ({ core, params }) =>
  core.environment(params.env).guard.beyond(core.policies.of(params.env)),
);

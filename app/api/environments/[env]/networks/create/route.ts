import { createNetwork } from '@/lib/contract/api/networks';
import { route } from '@/lib/server/http/route';

/** `POST`: makes a network, within the policy. 200 with its id (`CreatedNetwork`). */
export const POST = route(createNetwork, ({ caller, core, params, body }) =>
  core.environment(params.env).judged(caller).createNetwork(body),
);

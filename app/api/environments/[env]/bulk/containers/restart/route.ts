import { BulkStopRequest, EnvironmentParams } from '@/lib/contract/containers';
import { route } from '@/lib/server/http/route';

/** `POST`: restarts many containers in parallel. 200 with a `BulkResult` for each, when the last has ended. */
export const POST = route(
  { may: 'container.restart', params: EnvironmentParams, body: BulkStopRequest },
  ({ core, caller, params, body }) => core.environment(params.env).judged(caller).restartMany(body.ids, body.timeout),
);

import { previewNetworkPrune, pruneNetworks } from '@/lib/contract/api/networks';
import { route } from '@/lib/server/http/route';

/** `GET`: the networks that a prune would remove (`PrunePlan`). */
export const GET = route(previewNetworkPrune, ({ core, params }) =>
  core.environment(params.env).plans.networks.preview(),
);

/** `POST`: removes what was shown. 200 with what became of each (`PlanOutcome`). */
export const POST = route(pruneNetworks, async ({ core, params, body, note }) => {
  const outcome = await core.environment(params.env).plans.networks.run(body.ids);
  note({ parameters: { removed: outcome.results.filter(({ problem }) => problem === null).length } });
  return outcome;
});

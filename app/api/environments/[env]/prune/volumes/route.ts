import { previewVolumePrune, pruneVolumes } from '@/lib/contract/api/volumes';
import { route } from '@/lib/server/http/route';

/** `GET`: the volumes that a prune would remove (`PrunePlan`). */
export const GET = route(previewVolumePrune, ({ core, params, query }) => {
  const { plans } = core.environment(params.env);
  return (query.all === 'true' ? plans.volumes : plans.unnamedVolumes).preview();
});

/** `POST`: removes what was shown. 200 with what became of each (`PlanOutcome`). */
export const POST = route(pruneVolumes, async ({ core, params, body, note }) => {
  const outcome = await core.environment(params.env).plans.volumes.run(body.ids);
  note({ parameters: { removed: outcome.results.filter(({ problem }) => problem === null).length } });
  return outcome;
});

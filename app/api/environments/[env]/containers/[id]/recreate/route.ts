import { recreateContainer } from '@/lib/contract/api/recreate';
import { route } from '@/lib/server/http/route';

/** `POST`: the container made anew, with what the form says otherwise. 202 and the job that does it. */
export const POST = route(recreateContainer, async ({ core, caller, params, body, note, shown }) => {
  const job = await core.recreate.start(params.env, params.id, body, caller);
  note({ parameters: { job: job.id } });
  return Response.json({ job: shown.job(job) }, { status: 202, headers: { 'Cache-Control': 'no-store' } });
});

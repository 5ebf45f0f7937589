import { runContainer } from '@/lib/contract/api/containers';
import type { RunAnswer } from '@/lib/contract/run/request';
import { route } from '@/lib/server/http/route';

/** `POST`: `docker run`. Answers 201 with what was started, or 202 with the job that pulls the missing image first. */
export const POST = route(runContainer, async ({ core, caller, params, body, note }) => {
  const outcome = await core.run.run(core.environment(params.env).slug, body, caller);
  note(
    'job' in outcome
      ? {
          object: { kind: 'container', id: null, name: body.form.name || body.form.image },
          parameters: { job: outcome.job.id },
        }
      : {
          object: { kind: 'container', id: outcome.started.containerId, name: body.form.name || null },
          parameters: { terminal: outcome.started.sessionId },
        },
  );
  const answer: RunAnswer = 'job' in outcome ? outcome : outcome.started;
  return Response.json(answer, { status: 'job' in outcome ? 202 : 201, headers: { 'Cache-Control': 'no-store' } });
});

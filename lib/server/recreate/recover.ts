import type { Environment } from '../core';
import { toProblem } from '../errors/failure';
import type { Jobs } from '../jobs/jobs';
import { log } from '../log/log';
import type { Entry } from './entry';
import type { Journal } from './journal';
import { settle } from './settle';
import { createStepList, stepsAt } from './step-list';

/**
 * Ends what an earlier process left half done, as soon as the engine answers, and tells so in the jobs that were cut off.
 * Meanwhile their containers are in `busy`. Never rejects.
 */
export async function recover(parts: {
  environment: (slug: string) => Environment;
  jobs: Jobs;
  journal: Journal;
  busy: Set<string>;
  signal: AbortSignal;
}): Promise<void> {
  const { environment, jobs, journal, busy, signal } = parts;
  const one = async (entry: Entry) => {
    const { jobId, env, name, old, newId, step } = entry;
    busy.add(old.id);
    const steps = createStepList((list) => jobs.amend(jobId, { steps: list }), stepsAt(entry));
    if (step !== 'remove') {
      steps.failed();
      steps.begin('restore');
    }
    try {
      const settled = await settle(environment(env), journal, entry, signal);
      steps.done();
      if (settled === 'replaced' && newId !== null)
        jobs.amend(jobId, { state: 'done', result: { containerId: newId, sessionId: null } });
      log.info('a recreation that was cut off was brought to its end', { container: name, settled });
    } catch (error) {
      if (signal.aborted) return;
      steps.failed();
      jobs.amend(jobId, { state: 'failed', error: toProblem(error) });
      log.error('a recreation that was cut off cannot be brought to its end', { container: name, step }, error);
    } finally {
      busy.delete(old.id);
    }
  };
  try {
    await Promise.all((await journal.load()).map(one));
  } catch (error) {
    log.error('the journal of recreations cannot be read', {}, error);
  }
}

import type { Job } from '@/lib/contract/jobs';
import type { Bench } from './context';

/** Starts a pull or a push through the API and resolves when its job is done. `reference` as the job names it. */
export async function imageJob(bench: Bench, what: 'pull' | 'push', reference: string): Promise<void> {
  const jobs = await bench.socket('/jobs');
  await jobs.emitWithAck('watch', { env: 'local' });
  const done = new Promise<void>((resolve, reject) => {
    jobs.on('jobs', (changed: Job[]) => {
      const job = changed.find(({ subject, state }) => subject === reference && state !== 'running');
      if (job?.state === 'done') resolve();
      else if (job) reject(new Error(`${job.state}: ${job.error?.detail}`));
    });
  });
  const response = await fetch(`${bench.app.url}/api/environments/local/images/${what}`, {
    method: 'POST',
    headers: { ...bench.headers, 'content-type': 'application/json' },
    body: JSON.stringify({ reference }),
  });
  if (!response.ok) throw new Error(`${response.status}: ${await response.text()}`);
  await done;
  jobs.close();
}

import type { Job } from '@/lib/contract/jobs';
import { docker } from '@/lib/server/testing/test-engine';
import { startBench, type Bench } from './support/context';
import type { Row } from './support/row';
import { alternate, median, timed } from './support/statistics';

const reference = 'layers:latest';

/** Starts a pull through the API and resolves when its job is done. */
async function pullByJob(bench: Bench): Promise<void> {
  const jobs = await bench.socket('/jobs');
  await jobs.emitWithAck('watch', { env: 'local' });
  const done = new Promise<void>((resolve, reject) => {
    jobs.on('jobs', (changed: Job[]) => {
      for (const job of changed) {
        if (job.subject !== reference || job.state === 'running') continue;
        if (job.state === 'done') resolve();
        else reject(new Error(`${job.state}: ${job.error?.detail}`));
      }
    });
  });
  const response = await fetch(`${bench.app.url}/api/environments/local/images/pull`, {
    method: 'POST',
    headers: { ...bench.headers, 'content-type': 'application/json' },
    body: JSON.stringify({ reference }),
  });
  if (!response.ok) throw new Error(`${response.status}: ${await response.text()}`);
  await done;
  jobs.close();
}

/** A pull as a job, against `docker pull`, the image removed before each. */
export async function measure(): Promise<Row[]> {
  const bench = await startBench();
  try {
    const ours: number[] = [];
    const cli: number[] = [];
    const remove = () => docker('rmi', '-f', reference);
    await docker('pull', '-q', reference);
    await alternate(
      9,
      async () => {
        await remove();
        ours.push(await timed(() => pullByJob(bench)));
      },
      async () => {
        await remove();
        cli.push(await timed(() => docker('pull', reference)));
      },
    );
    const value = median(ours) / median(cli);
    return [
      {
        what: 'pull job, 9 pairs',
        value,
        shown: `${value.toFixed(2)} ×`,
        baseline: `${(median(ours) / 1000).toFixed(2)} s, docker pull ${(median(cli) / 1000).toFixed(2)} s`,
        bound: 1.15,
        kind: 'most',
      },
    ];
  } finally {
    await bench.close();
  }
}

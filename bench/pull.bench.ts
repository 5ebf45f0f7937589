import { docker } from '@/lib/server/testing/test-engine';
import { startBench } from './support/context';
import { imageJob } from './support/image-job';
import type { Row } from './support/row';
import { alternate, median, timed } from './support/statistics';

const reference = 'layers:latest';

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
        ours.push(await timed(() => imageJob(bench, 'pull', reference)));
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

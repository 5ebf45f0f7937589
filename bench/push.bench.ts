import { randomFillSync } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdtemp, open, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Job } from '@/lib/contract/jobs';
import { ownRegistry } from '@/lib/server/testing/own-registry';
import { docker } from '@/lib/server/testing/test-engine';
import { startBench, type Bench } from './support/context';
import type { Row } from './support/row';
import { alternate, median, timed } from './support/statistics';

/** Bytes that are pushed. `BENCH_PUSH_BYTES` makes a short run possible. */
const bytes = Number(process.env.BENCH_PUSH_BYTES ?? 2e9);
const pairs = 3;
const megabyte = 1024 * 1024;
const image = 'quayside-bench-push';

/** An image of one layer, of bytes that cannot be compressed. */
async function build(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'quayside-bench-push-'));
  const file = await open(join(folder, 'data'), 'w');
  const block = Buffer.alloc(4 * megabyte);
  for (let written = 0; written < bytes; written += block.length) {
    await file.write(randomFillSync(block), 0, Math.min(block.length, bytes - written));
  }
  await file.close();
  await writeFile(join(folder, 'Dockerfile'), 'FROM scratch\nCOPY data /data\n');
  await docker('build', '-q', '-t', image, folder);
  await rm(folder, { recursive: true });
}

/** Starts a push through the API and resolves when its job is done. */
async function pushByJob(bench: Bench, reference: string): Promise<void> {
  const jobs = await bench.socket('/jobs');
  await jobs.emitWithAck('watch', { env: 'local' });
  const done = new Promise<void>((resolve, reject) => {
    jobs.on('jobs', (changed: Job[]) => {
      const job = changed.find(({ subject }) => subject === reference);
      if (!job || job.state === 'running') return;
      if (job.state === 'done') resolve();
      else reject(new Error(`${job.state}: ${job.error?.detail}`));
    });
  });
  const response = await fetch(`${bench.app.url}/api/environments/local/images/push`, {
    method: 'POST',
    headers: { ...bench.headers, 'content-type': 'application/json' },
    body: JSON.stringify({ reference }),
  });
  if (!response.ok) throw new Error(`${response.status}: ${await response.text()}`);
  await done;
  jobs.close();
}

/** Resident set of a process in MB. */
function resident(pid: number): number {
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1000;
}

/** How much the resident set of `pid` is above where it began at most while `work` goes on, in MB. */
async function growth(pid: number, work: () => Promise<unknown>): Promise<number> {
  const before = resident(pid);
  let most = before;
  const timer = setInterval(() => (most = Math.max(most, resident(pid))), 50);
  await work();
  clearInterval(timer);
  return most - before;
}

/** A push as a job, against `docker push`, each to a registry that has nothing of it; and what the server grows by. */
export async function measure(): Promise<Row[]> {
  const bench = await startBench();
  const ours: number[] = [];
  const cli: number[] = [];
  /** To a registry of its own each: the engine remembers by host what a registry has, and sends it no more. */
  const into = async (times: number[], push: (reference: string) => Promise<unknown>) => {
    const registry = await ownRegistry();
    const reference = `${registry.address}/bench/push:1`;
    try {
      await docker('tag', image, reference);
      times.push(await timed(() => push(reference)));
    } finally {
      await docker('rmi', reference);
      await registry.close();
    }
  };
  try {
    await build();
    const grown: number[] = [];
    const pid = bench.app.child.pid ?? 0;
    await alternate(
      pairs,
      async () => void grown.push(await growth(pid, () => into(ours, (reference) => pushByJob(bench, reference)))),
      () => into(cli, (reference) => docker('push', reference)),
    );
    const value = median(cli) / median(ours);
    return [
      {
        what: `push job, ${(bytes / 1e9).toFixed(1)} GB, ${pairs} pairs, speed`,
        value,
        shown: `${value.toFixed(2)} ×`,
        baseline: `${(median(ours) / 1000).toFixed(1)} s, docker push ${(median(cli) / 1000).toFixed(1)} s`,
        bound: 0.8,
        kind: 'least',
      },
      {
        what: 'push job, most that the server grows by meanwhile',
        value: median(grown),
        shown: `${median(grown).toFixed(0)} MB`,
        baseline: 'before each push',
        bound: 30,
        kind: 'most',
      },
    ];
  } finally {
    await docker('rmi', '-f', image).catch(() => undefined);
    await bench.close();
  }
}

import { failingMirror, type Death } from '@/lib/server/testing/failing-mirror';
import { noMirrors, type MirrorsView } from '@/lib/contract/mirrors/mirrors';
import type { Job } from '@/lib/contract/jobs';
import { docker, testEngine, until } from '@/lib/server/testing/test-engine';
import { startBench, type Bench } from './support/context';
import type { Row } from './support/row';
import { median, timed } from './support/statistics';

const { registry, deadPort } = testEngine();
const reference = `${registry}/library/python:3.11.5-alpine`;
const stallSeconds = 3;
const rounds = 5;

/** A pull whose first mirror is dead or stalls, against the direct pull of the same image from the same registry. */
export async function measure(): Promise<Row[]> {
  const bench = await startBench();
  const mirrors: { close(): Promise<void> }[] = [];
  try {
    const mirror = async (death: Death) => {
      const made = await failingMirror(death);
      mirrors.push(made);
      return made.address;
    };
    const [stalling] = [await mirror('half')];
    const took: Record<'direct' | 'dead' | 'stalled', number[]> = { direct: [], dead: [], stalled: [] };
    for (let round = 0; round < rounds; round += 1) {
      took.direct.push(await pullTimed(bench, []));
      took.dead.push(await pullTimed(bench, [deadPort]));
      took.stalled.push(await pullTimed(bench, [stalling]));
    }
    const direct = median(took.direct);
    const row = (what: string, ms: number, most: number): Row => ({
      what,
      value: (ms - direct) / 1000,
      shown: `+ ${((ms - direct) / 1000).toFixed(2)} s`,
      baseline: `direct pull ${(direct / 1000).toFixed(2)} s`,
      bound: most,
      kind: 'most',
    });
    return [
      row(`pull, first mirror dead, ${rounds} of each`, median(took.dead), 1),
      row(`pull, first mirror stalls (${stallSeconds} s)`, median(took.stalled), stallSeconds + 1),
    ];
  } finally {
    for (const one of mirrors) await one.close();
    await docker('rmi', '-f', reference).catch(() => 'not there');
    await bench.close();
  }
}

async function pullTimed(bench: Bench, to: readonly string[]): Promise<number> {
  const call = async <T>(method: string, path: string, body?: unknown): Promise<T> => {
    const response = await fetch(`${bench.app.url}/api/environments/local/${path}`, {
      method,
      headers: { ...bench.headers, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(`${response.status}: ${await response.text()}`);
    return (await response.json()) as T;
  };
  await docker('rmi', '-f', reference).catch(() => 'not there');
  const { revision } = await call<MirrorsView>('GET', 'mirrors');
  const rules = to.map((one) => ({ from: registry, to: one, enabled: true, library: 'both' }));
  await call('PUT', 'mirrors', { ...noMirrors, stallSeconds, rules, revision });
  return timed(async () => {
    const { id } = await call<Job>('POST', 'images/pull', { reference });
    const ended = await until(async () => {
      const job = await call<Job>('GET', `jobs/${id}`);
      return job.state === 'running' ? null : job;
    }, 'the pull to end');
    if (ended.state !== 'done') throw new Error(`${ended.state}: ${ended.error?.detail}`);
  });
}

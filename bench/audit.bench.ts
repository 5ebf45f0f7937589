import { setTimeout as after } from 'node:timers/promises';
import { testEngine } from '@/lib/server/testing/test-engine';
import { get } from './support/get';
import { endProcess, startScript } from './support/process';
import type { Row } from './support/row';
import { alternate, median, timed } from './support/statistics';

const blocks = 200;
/** People do not click faster than this; what follows a write closer waits for the next one. Milliseconds. */
const pauseMs = 10;
/** Calls at a time, as of a program that clears up. */
const atOnce = 64;

interface Server {
  child: Awaited<ReturnType<typeof startScript>>['child'];
  /** A change that asks no engine and finds nothing to do: what it costs is to be recorded. */
  change: () => Promise<string>;
  recorded: () => Promise<number>;
}

async function start(kind: 'real' | 'unaudited'): Promise<Server> {
  const { child, line } = await startScript('bench/support/session-server.ts', testEngine().socket, kind);
  const { url, cookie, token } = JSON.parse(line) as { url: string; cookie: string; token: string };
  const headers = { cookie, 'x-quayside-token': token };
  return {
    child,
    change: () => get(`${url}/api/environments/local/jobs`, headers, 'DELETE'),
    async recorded() {
      const page = await get(`${url}/api/audit?operation=job.clear&limit=1`, headers);
      return (JSON.parse(page) as { entries: unknown[] }).entries.length;
    },
  };
}

/** What it costs to write a change down before it is answered, against the same server that writes nothing. */
export async function measure(): Promise<Row[]> {
  const [real, bare] = [await start('real'), await start('unaudited')];
  try {
    const [ours, baseline]: [number[], number[]] = [[], []];
    const alone =
      (times: number[], { change }: Server) =>
      async () => {
        await after(pauseMs);
        times.push(await timed(change));
      };
    const [many, bareMany]: [number[], number[]] = [[], []];
    const together =
      (times: number[], { change }: Server) =>
      async () => {
        times.push(await timed(() => Promise.all(Array.from({ length: atOnce }, change))));
      };
    await alternate(20, alone([], real), alone([], bare));
    await alternate(blocks, alone(ours, real), alone(baseline, bare));
    await alternate(5, together([], real), together([], bare));
    await alternate(100, together(many, real), together(bareMany, bare));
    if ((await real.recorded()) !== 1 || (await bare.recorded()) !== 0) throw new Error('Not what was to be recorded.');
    const value = median(ours) - median(baseline);
    const ratio = median(many) / median(bareMany);
    return [
      {
        what: 'audit of a call',
        value,
        shown: `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(2)} ms`,
        baseline: `${median(ours).toFixed(2)} ms, unaudited ${median(baseline).toFixed(2)} ms`,
        bound: 2,
        kind: 'most',
      },
      {
        what: `audit of ${atOnce} calls at once`,
        value: ratio,
        shown: `${ratio.toFixed(2)} ×`,
        baseline: `${median(many).toFixed(0)} ms, unaudited ${median(bareMany).toFixed(0)} ms`,
        bound: 1.5,
        kind: 'most',
      },
    ];
  } finally {
    await endProcess(real.child);
    await endProcess(bare.child);
  }
}

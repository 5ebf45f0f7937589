import { emptyEngine } from '@/e2e/support/engine';
import { testEngine, until } from '@/lib/server/testing/test-engine';
import { get } from './support/get';
import { endProcess, startScript } from './support/process';
import type { Row } from './support/row';
import { alternate, median, timed } from './support/statistics';

const blocks = 200;
const path = '/api/environments/local/containers';

/** A server of `kind`, and a list request to it as its owner. */
async function start(kind: 'real' | 'constant') {
  const { child, line } = await startScript('bench/support/session-server.ts', testEngine().socket, kind);
  const { url, cookie, token } = JSON.parse(line) as { url: string; cookie: string; token: string };
  const list = () => get(`${url}${path}`, { cookie, 'x-quayside-token': token });
  await until(
    () =>
      list().then(
        () => true,
        () => false,
      ),
    'the picture of the engine',
  );
  return { child, list };
}

/** What it costs to know who asks: a list request of a person, against a core that does not look. */
export async function measure(): Promise<Row[]> {
  await emptyEngine();
  const [real, constant] = [await start('real'), await start('constant')];
  try {
    const ours: number[] = [];
    const baseline: number[] = [];
    const ask = (times: number[], list: () => Promise<string>) => async () => {
      for (let index = 0; index < 5; index += 1) times.push(await timed(list));
    };
    await alternate(20, ask([], real.list), ask([], constant.list));
    await alternate(blocks, ask(ours, real.list), ask(baseline, constant.list));
    const value = median(ours) - median(baseline);
    return [
      {
        what: 'session check of a list request',
        value,
        shown: `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(3)} ms`,
        baseline: `${median(ours).toFixed(2)} ms, constant actor ${median(baseline).toFixed(2)} ms`,
        bound: 0.3,
        kind: 'most',
      },
    ];
  } finally {
    await endProcess(real.child);
    await endProcess(constant.child);
  }
}

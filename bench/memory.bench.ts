import { startBareNext } from './support/bare-next';
import { makeContainers } from './support/containers';
import { startBench } from './support/context';
import { get } from './support/get';
import { collectable, residentSet } from './support/memory';
import { endProcess } from './support/process';
import type { Row } from './support/row';

const requests = 1000;

/** Resident memory after 1,000 requests and two forced collections, against a bare Next page asked as often. */
export async function measure(): Promise<Row[]> {
  const bench = await startBench({ nodeOptions: collectable });
  const bare = await startBareNext(collectable);
  try {
    await makeContainers(bench.direct, 200, 5);
    for (let index = 0; index < requests / 2; index += 1) {
      await get(`${bench.app.url}/environments/local/containers`, { cookie: bench.headers.cookie });
      await get(`${bench.app.url}/api/environments/local/containers`, bench.headers);
      await get(bare.url, {});
      await get(bare.url, {});
    }
    const [ours, least] = [await residentSet(bench.app.child), await residentSet(bare.child)];
    return [
      {
        what: 'RSS after 1,000 requests, two GCs',
        value: ours - least,
        shown: `${ours - least < 0 ? '−' : '+'}${Math.abs(ours - least).toFixed(0)} MB`,
        baseline: `${ours.toFixed(0)} MB, bare Next ${least.toFixed(0)} MB`,
        bound: 60,
        kind: 'most',
      },
    ];
  } finally {
    await endProcess(bare.child);
    await bench.close();
  }
}

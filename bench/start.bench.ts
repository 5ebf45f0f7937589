import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startApp } from '@/e2e/support/app';
import { launchBrowser } from './support/browser';
import { makeContainers } from './support/containers';
import { startBench } from './support/context';
import type { Row } from './support/row';
import { median, timed } from './support/statistics';

const rounds = 5;

/** From the start of the process to the first page with rows, in a browser that is open and signed in already. */
export async function measure(): Promise<Row[]> {
  const bench = await startBench();
  const browser = await launchBrowser();
  const dataFolder = await mkdtemp(join(tmpdir(), 'quayside-bench-'));
  try {
    await makeContainers(bench.direct, 200, 5);
    const address = `unix://${bench.engine.socket}`;
    const first = await startApp(address, { dataFolder });
    const page = await browser.newPage();
    await page.goto(await first.launchLink());
    await page.getByRole('main').waitFor();
    const { port } = first;
    await first.stop();
    const times: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      let stop = async () => {};
      times.push(
        await timed(async () => {
          const app = await startApp(address, { dataFolder, port });
          stop = app.stop;
          await page.goto(`${app.url}/environments/local/containers`);
          await page.getByText('bench-0', { exact: true }).first().waitFor();
        }),
      );
      await page.goto('about:blank');
      await stop();
    }
    const value = median(times) / 1000;
    return [
      {
        what: 'start → first page with rows',
        value,
        shown: `${value.toFixed(2)} s`,
        baseline: '200 containers, Chromium open',
        bound: 1,
        kind: 'most',
      },
    ];
  } finally {
    await browser.close();
    await rm(dataFolder, { recursive: true, force: true });
    await bench.close();
  }
}

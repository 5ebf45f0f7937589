import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startApp } from '@/e2e/support/app';
import { launchBrowser } from './support/browser';
import { makeContainers } from './support/containers';
import { startBench } from './support/context';
import type { Row } from './support/row';
import { median } from './support/statistics';

const rounds = 5;
type Noted = typeof globalThis & { quaysideRowsAt?: number };

/**
 * Runs in each page before its own scripts: notes when the first frame with rows was painted. To ask the page again and
 * again would take turns from it, and find them up to 100 ms late.
 */
function noteRows(): void {
  // No function here has a name: tsx would wrap it in a helper that the page does not have.
  new MutationObserver((_, watch) => {
    if (!document.querySelector('main tr[data-id] a')) return;
    watch.disconnect();
    requestAnimationFrame(() => setTimeout(() => ((globalThis as Noted).quaysideRowsAt = Date.now())));
  }).observe(document, { childList: true, subtree: true });
}

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
    await page.addInitScript(noteRows);
    await page.goto(await first.launchLink());
    await page.getByRole('main').waitFor();
    const { port } = first;
    await first.stop();
    const times: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const begun = Date.now();
      const app = await startApp(address, { dataFolder, port });
      await page.goto(`${app.url}/environments/local/containers`);
      const rows = await page.waitForFunction(() => (globalThis as Noted).quaysideRowsAt);
      times.push(Number(await rows.jsonValue()) - begun);
      await page.goto('about:blank');
      await app.stop();
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

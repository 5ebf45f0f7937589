import { startBareNext } from './support/bare-next';
import { countJavaScript, launchBrowser } from './support/browser';
import { makeContainers } from './support/containers';
import { startBench } from './support/context';
import { endProcess } from './support/process';
import type { Row } from './support/row';

/** JavaScript until 200 rows can be used and the network is idle, against a bare Next page. */
export async function measure(): Promise<Row[]> {
  const bench = await startBench();
  const browser = await launchBrowser();
  const bare = await startBareNext();
  try {
    await makeContainers(bench.direct, 200, 5);
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(await bench.app.launchLink());
    await page.getByRole('main').waitFor();
    const fresh = await context.newPage();
    const ours = countJavaScript(fresh);
    await fresh.goto(`${bench.app.url}/environments/local/containers`);
    await fresh.getByText('bench-0', { exact: true }).first().waitFor();
    await fresh.waitForLoadState('networkidle');
    const barePage = await browser.newPage();
    const baseline = countJavaScript(barePage);
    await barePage.goto(bare.url, { waitUntil: 'networkidle' });
    const [loaded, least] = [(await ours()) / 1000, (await baseline()) / 1000];
    return [
      {
        what: 'JavaScript until 200 rows can be used, gz',
        value: loaded - least,
        shown: `+${(loaded - least).toFixed(0)} KB`,
        baseline: `${loaded.toFixed(0)} KB, bare Next ${least.toFixed(0)} KB`,
        bound: 110,
        kind: 'most',
      },
    ];
  } finally {
    await browser.close();
    await endProcess(bare.child);
    await bench.close();
  }
}

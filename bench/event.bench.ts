import { launchBrowser } from './support/browser';
import { makeContainers } from './support/containers';
import { startBench } from './support/context';
import type { Row } from './support/row';
import { quantile } from './support/statistics';
import { watchPage } from './support/watch-page';

const changes = 60;

/** When the engine's own event of each new name reached a direct listener. */
async function directEvents(direct: Awaited<ReturnType<typeof startBench>>['direct']): Promise<{
  at: Map<string, number>;
  close(): void;
}> {
  const at = new Map<string, number>();
  const events = (await direct.getEvents({ filters: { event: ['rename'] } })) as NodeJS.ReadableStream & {
    destroy(): void;
  };
  events.on('data', (chunk: Buffer) => {
    const now = Date.now();
    for (const line of chunk.toString('utf8').split('\n').filter(Boolean)) {
      const event = JSON.parse(line) as { Actor: { Attributes: { name: string } } };
      at.set(event.Actor.Attributes.name, now);
    }
  });
  return { at, close: () => events.destroy() };
}

/** From the engine's event to the changed row in a real browser, 200 containers listed. */
export async function measure(): Promise<Row[]> {
  const bench = await startBench();
  const browser = await launchBrowser();
  try {
    const containers = await makeContainers(bench.direct, 200, 5);
    const events = await directEvents(bench.direct);
    const page = await browser.newPage();
    await page.goto(await bench.app.launchLink());
    await page.getByRole('main').waitFor();
    // Only the renamed ones, so that every row is one that the page shows.
    await page.goto(`${bench.app.url}/environments/local/containers?q=seen-`);
    await page.getByRole('main').waitFor();
    const shown = await watchPage(page, 'main a', '');
    for (let index = 0; index < changes; index += 1) {
      const name = `seen-${index}`;
      await containers[0]?.rename({ name });
      await page.getByText(name, { exact: true }).first().waitFor();
    }
    const first = new Map<string, number>();
    for (const { value, at } of await shown()) if (!first.has(value)) first.set(value, at);
    const lags = [...events.at].map(([name, at]) => (first.get(name) ?? Number.NaN) - at).filter((lag) => lag >= 0);
    events.close();
    if (lags.length < changes * 0.9) throw new Error(`only ${lags.length} of ${changes} changes were seen`);
    const value = quantile(lags, 0.95);
    return [
      {
        what: 'engine event → row in a browser, p95',
        value,
        shown: `${value.toFixed(0)} ms`,
        baseline: `${lags.length} renames, p50 ${quantile(lags, 0.5)} ms after a direct listener`,
        bound: 200,
        kind: 'most',
      },
    ];
  } finally {
    await browser.close();
    await bench.close();
  }
}

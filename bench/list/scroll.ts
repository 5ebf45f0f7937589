import type { Page } from '@playwright/test';
import { launchBrowser } from '../support/browser';
import type { Bench } from '../support/context';
import type { Row } from '../support/row';
import { quantile } from '../support/statistics';

/** Frames in each of which a full page of rows comes that were not there before. */
const frames = 120;
/** The first ones compile. */
const warmUp = 20;

/** Script time of a frame in which the list scrolls by a whole page, of rows that are not in the page yet. */
export async function measureScroll(bench: Bench, count: number): Promise<Row> {
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.goto(await bench.app.launchLink());
    await page.getByRole('main').waitFor();
    await page.goto(`${bench.app.url}/environments/local/containers`);
    await page.locator(`table[aria-rowcount="${count + 1}"]`).waitFor();
    await page.waitForLoadState('networkidle');
    const cdp = await page.context().newCDPSession(page);
    await cdp.send('Performance.enable');
    const scripted = async () => {
      const { metrics } = await cdp.send('Performance.getMetrics');
      return (metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? Number.NaN) * 1000;
    };
    const spent: number[] = [];
    const rows = new Set<string>();
    for (let frame = 0; frame < frames; frame += 1) {
      const before = await scripted();
      await scrollOnePage(page);
      spent.push((await scripted()) - before);
      const first = await firstRowInView(page);
      if (rows.has(first)) throw new Error('The list did not scroll to other rows.');
      rows.add(first);
    }
    const value = quantile(spent.slice(warmUp), 0.95);
    return {
      what: `script a frame, list of ${count} scrolled by a page, p95`,
      value,
      shown: `${value.toFixed(1)} ms`,
      baseline: `median ${quantile(spent.slice(warmUp), 0.5).toFixed(1)} ms, a frame has 16.7`,
      bound: 8,
      kind: 'most',
    };
  } finally {
    await browser.close();
  }
}

/** Scrolls by what the window shows and waits until the next frame is painted. */
async function scrollOnePage(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        window.scrollBy(0, window.innerHeight);
        requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
      }),
  );
}

/** The id of the row in the middle of the window: a blank one would be a cheat. */
async function firstRowInView(page: Page): Promise<string> {
  const id = await page.evaluate(() => {
    const element = document.elementFromPoint(window.innerWidth / 2, window.innerHeight / 2);
    return element?.closest<HTMLElement>('tr[data-id]')?.dataset['id'] ?? null;
  });
  if (id === null) throw new Error('There is no row where one must be.');
  return id;
}

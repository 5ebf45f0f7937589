import type { Page } from '@playwright/test';
import { testEngine } from '@/lib/server/testing/test-engine';
import { launchBrowser } from './support/browser';
import { startBench, type Bench } from './support/context';
import type { Row } from './support/row';
import { quantile } from './support/statistics';
import { tapEngine, type Passed } from './support/tap';
import { watchPage, type Shown } from './support/watch-page';

interface Progress {
  at: number;
  id: string;
  bytes: number;
}

/** Figures are shown with three digits: what was rounded down by that still counts as shown. */
const rounding = 0.994;
const units: Record<string, number> = { B: 1, kB: 1e3, MB: 1e6, GB: 1e9 };

/** The download figures among the lines that the engine told. */
function downloads(passed: readonly Passed[]): Progress[] {
  return passed.flatMap(({ at, line }) => {
    const { status, id, progressDetail } = line as {
      status?: string;
      id?: string;
      progressDetail?: { current?: number; total?: number };
    };
    if (status !== 'Downloading' || !id || !progressDetail?.total) return [];
    return [{ at, id, bytes: progressDetail.current ?? 0 }];
  });
}

/** The bytes that a layer's line shows as downloaded; once it is past downloading, all of them. */
function bytesShown(line: string): number {
  if (line.includes('waiting')) return 0;
  const figure = /downloading([\d.]+)([kMG]?B)/.exec(line);
  if (figure) return Number(figure[1]) * (units[figure[2] ?? ''] ?? Number.NaN);
  return line.includes('downloading') ? 0 : Number.POSITIVE_INFINITY;
}

/** For each figure, how long until a bar of that layer showed at least as much. Milliseconds. */
function lagsOf(figures: readonly Progress[], shown: readonly Shown[]): number[] {
  return figures.map(({ at, id, bytes }) => {
    const bar = shown.find((seen) => seen.key === id && bytesShown(seen.value) >= bytes * rounding);
    if (!bar) throw new Error(`the page never showed ${bytes} bytes of ${id}`);
    return Math.max(0, bar.at - at);
  });
}

/** Most messages of one viewer in any second. */
async function countMessages(bench: Bench): Promise<() => number> {
  const jobs = await bench.socket('/jobs');
  const times: number[] = [];
  jobs.on('jobs', () => times.push(performance.now()));
  await jobs.emitWithAck('watch', { env: 'local' });
  return () => Math.max(...times.map((start) => times.filter((at) => at >= start && at < start + 1000).length));
}

async function pullInPage(page: Page, bench: Bench): Promise<void> {
  const reference = `${bench.engine.throttledRegistry}/library/layers:latest`;
  const response = await fetch(`${bench.app.url}/api/environments/local/images/pull`, {
    method: 'POST',
    headers: { ...bench.headers, 'content-type': 'application/json' },
    body: JSON.stringify({ reference }),
  });
  if (!response.ok) throw new Error(await response.text());
  await page.getByRole('row').filter({ hasText: 'layers' }).first().waitFor({ timeout: 60_000 });
}

/** From the engine's line to the layer's bar in the page, and the messages that it took. */
export async function measure(): Promise<Row[]> {
  const tap = await tapEngine(testEngine().socket);
  const bench = await startBench({ address: `unix://${tap.socket}` });
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 1400 } });
    await page.goto(await bench.app.launchLink());
    await page.getByRole('main').waitFor();
    await page.goto(`${bench.app.url}/environments/local/images?pull=1`);
    await page.getByRole('main').waitFor();
    const most = await countMessages(bench);
    const shown = await watchPage(page, '.layers li', '');
    await pullInPage(page, bench);
    const lags = lagsOf(downloads(tap.passed), await shown());
    const [lag, messages] = [quantile(lags, 0.95), most()];
    return [
      {
        what: "bar lag: engine's line → bar, p95",
        value: lag,
        shown: `${lag.toFixed(0)} ms`,
        baseline: `${lags.length} lines, p50 ${quantile(lags, 0.5).toFixed(0)} ms`,
        bound: 250,
        kind: 'most',
      },
      {
        what: 'messages a viewer, most in a second',
        value: messages,
        shown: String(messages),
        baseline: 'a throttled pull of 8 layers',
        bound: 10,
        kind: 'most',
      },
    ];
  } finally {
    await browser.close();
    await bench.close();
    await tap.close();
  }
}

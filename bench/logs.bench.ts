import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { once } from 'node:events';
import type { Browser, Page } from '@playwright/test';
import type { Socket } from 'socket.io-client';
import type { LogReadEnd } from '@/lib/contract/logs';
import type { Ack } from '@/lib/contract/problem';
import { docker } from '@/lib/server/testing/test-engine';
import { launchBrowser } from './support/browser';
import { startBench, type Bench } from './support/context';
import type { Row } from './support/row';
import { alternate, median } from './support/statistics';

const lines = 1_000_000;
const rounds = 3;
const visits = 7;
/** 100 bytes each, as a service writes them. */
const script = `seq 1 ${lines} | sed 's|.*|& level=info msg="the quick brown fox" path=/api/v1/things status=200 took=12ms user=ann agent=curl|'`;

/** Lines a second that `docker logs` reads of the whole log. */
async function byCommand(bench: Bench, name: string): Promise<number> {
  const start = performance.now();
  const child = spawn(bench.engine.docker, ['-H', `unix://${bench.engine.socket}`, 'logs', name], { stdio: 'ignore' });
  const [code] = (await once(child, 'exit')) as [number];
  if (code !== 0) throw new Error(`docker logs ended with ${code}`);
  return (lines / (performance.now() - start)) * 1000;
}

/** Lines a second that come to a socket which takes them at once. */
async function bySocket(socket: Socket, name: string): Promise<number> {
  const start = performance.now();
  const request = { id: 'bench', env: 'local', containerIds: [name], direction: 'forwards', lines };
  const { data, error } = (await socket.emitWithAck('read', request)) as Ack<LogReadEnd>;
  if (data?.lines !== lines) throw new Error(`${data?.lines} lines: ${JSON.stringify(error)}`);
  return (lines / (performance.now() - start)) * 1000;
}

/** From the click on the tab until the last line is painted, of a log of which 1,000 lines are asked for. Milliseconds. */
async function untilPainted(page: Page, url: string): Promise<number> {
  await page.goto(url);
  const tab = page.getByRole('navigation', { name: 'small' }).getByRole('link', { name: 'Logs' });
  await tab.hover();
  await page.waitForLoadState('networkidle');
  const painted = page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let start = 0;
        document.addEventListener('click', () => (start = performance.now()), { capture: true, once: true });
        const look = new MutationObserver(() => {
          if (!document.querySelector('[role=log]')?.textContent?.includes('the last line')) return;
          look.disconnect();
          requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start)));
        });
        look.observe(document.body, { childList: true, subtree: true, characterData: true });
      }),
  );
  await tab.click();
  const ms = await painted;
  await page.getByText(/^1,000 lines/).waitFor();
  return ms;
}

/**
 * What the page's process holds while a million lines are in it, all of it: code, heap, worker, pictures. The page's heap
 * is collected first, as a browser does by itself when a page is left alone. MB.
 */
async function heldByPage(browser: Browser, page: Page, url: string): Promise<number> {
  await page.goto(url);
  await page.getByLabel('Which lines').selectOption('all');
  await page.getByText(/^(1,000,000|99\d,\d{3}) lines/).waitFor({ timeout: 300_000 });
  await page.getByText('Following').or(page.getByText('has stopped')).first().waitFor({ timeout: 60_000 });
  const own = await page.context().newCDPSession(page);
  await own.send('HeapProfiler.collectGarbage');
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  return Math.max(...processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => residentOf(id)));
}

function residentOf(pid: number): number {
  return Number(/^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1000;
}

/** How fast logs come, how soon the first are seen, and what a million of lines take in the browser. */
export async function measure(): Promise<Row[]> {
  const bench = await startBench();
  const browser = await launchBrowser();
  try {
    await docker('pull', '-q', 'busybox');
    await docker('run', '-d', '--name', 'big', 'busybox', 'sh', '-c', script);
    await docker('run', '-d', '--name', 'small', 'busybox', 'sh', '-c', 'seq 1 20000; echo the last line');
    await docker('wait', 'big', 'small');
    const socket = await bench.socket('/logs');
    socket.on('read', (_: unknown, taken: () => void) => taken());
    const [ours, theirs]: [number[], number[]] = [[], []];
    await alternate(
      rounds,
      async () => void ours.push(await bySocket(socket, 'big')),
      async () => void theirs.push(await byCommand(bench, 'big')),
    );
    const page = await browser.newPage();
    await page.goto(await bench.app.launchLink());
    await page.getByRole('main').waitFor();
    const base = `${bench.app.url}/environments/local/containers`;
    const painted: number[] = [];
    for (let visit = 0; visit < visits; visit++) painted.push(await untilPainted(page, `${base}/small`));
    const held = await heldByPage(browser, page, `${base}/big/logs`);
    const value = median(ours) / median(theirs);
    const thousands = (rate: number) => `${(rate / 1000).toFixed(0)}k lines/s`;
    return [
      {
        what: 'log to a socket',
        ...{ value, shown: `${value.toFixed(2)} ×`, bound: 0.8, kind: 'least' },
        baseline: `${thousands(median(ours))}, docker logs ${thousands(median(theirs))}`,
      },
      {
        what: 'first 1,000 lines of a log on screen, p50',
        ...{ value: median(painted), shown: `${median(painted).toFixed(0)} ms`, bound: 300, kind: 'most' },
        baseline: 'from the click on the tab',
      },
      {
        what: '1,000,000 lines in the browser',
        ...{ value: held, shown: `${held.toFixed(0)} MB`, bound: 300, kind: 'most' },
        baseline: 'resident size of the page’s process, all of it, its heap collected',
      },
    ];
  } finally {
    await browser.close();
    await bench.close();
  }
}

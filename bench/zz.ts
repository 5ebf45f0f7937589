import { mkdtemp, rm } from 'node:fs/promises';
import { startApp } from '@/e2e/support/app';
import { launchBrowser } from './support/browser';
import { makeContainers } from './support/containers';
import { startBench } from './support/context';
import { median } from './support/statistics';
async function main(){
  const bench = await startBench();
  const browser = await launchBrowser();
  const dataFolder = await mkdtemp('/tmp/quayside-bench-');
  await makeContainers(bench.direct, 200, 5);
  const address = `unix://${bench.engine.socket}`;
  const first = await startApp(address, { dataFolder });
  const page = await browser.newPage();
  await page.addInitScript(() => {
    const W = window.WebSocket; const marks: Record<string, number> = {}; (window as any).marks = marks;
    (window as any).WebSocket = class extends W { constructor(u: any, p: any) { super(u, p); marks.wsNew ??= performance.now(); this.addEventListener('open', () => marks.wsOpen ??= performance.now()); let n=0; this.addEventListener('message', (e) => { n++; const d=String(e.data).slice(0,30); marks['msg'+n+' '+d] = performance.now(); }); } };
  });
  await page.addInitScript(() => {
    const watch = new MutationObserver(() => { if (!document.querySelector('main tr[data-id] a')) return; watch.disconnect(); (window as any).dom = performance.now(); requestAnimationFrame(() => setTimeout(() => ((window as any).rows = performance.now()))); });
    watch.observe(document, { childList: true, subtree: true });
  });
  await page.goto(await first.launchLink());
  await page.getByRole('main').waitFor();
  const { port } = first;
  await first.stop();
  const rounds=Number(process.argv[2]??7); const all: Record<string, number[]> = {};
  for (let round = 0; round < rounds; round += 1) {
    const t0 = performance.now(); const e0 = Date.now();
    const app = await startApp(address, { dataFolder, port });
    const ready = performance.now() - t0;
    await page.goto(`${app.url}/environments/local/containers`, {waitUntil:'commit'});
    await page.getByText('bench-0', { exact: true }).first().waitFor(); await page.waitForFunction(()=>(window as any).rows);
    const total = performance.now() - t0;
    const got = await page.evaluate(() => { const n = performance.getEntriesByType('navigation')[0] as any; const s = performance.getEntriesByType('resource').filter((r:any)=>r.initiatorType==='script' || r.name.endsWith('.js')) as any[];
      return { origin: performance.timeOrigin, reqStart: n.requestStart, resStart: n.responseStart, resEnd: n.responseEnd, dcl: n.domContentLoadedEventStart, load: n.loadEventEnd, fcp: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0, jsStart: Math.min(...s.map(r=>r.startTime)), jsEnd: Math.max(...s.filter(r=>r.startTime< ((window as any).marks.wsNew ?? 1e9)).map(r=>r.responseEnd)), js: s.length, ...(window as any).marks, dom: (window as any).dom, rows: (window as any).rows, now: performance.now() }; });
    const { origin, ...rest } = got as any;
    const o = origin - e0;
    const line: Record<string, number> = { ready, nav: o, ...Object.fromEntries(Object.entries(rest).map(([k, v]) => [k, k==='js'? v as number : (v as number) + o])), total };
    for (const [k, v] of Object.entries(line)) (all[k] ??= []).push(v);
    await page.goto('about:blank');
    await app.stop();
  }
  for (const [k, v] of Object.entries(all)) console.log(k.padEnd(40), median(v).toFixed(0), v.map(x=>x.toFixed(0)).join(' '));
  await browser.close(); await rm(dataFolder, { recursive: true }); await bench.close();
}
void main();

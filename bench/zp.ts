import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { startApp } from '@/e2e/support/app';
import { launchBrowser } from './support/browser';
import { makeContainers } from './support/containers';
import { startBench } from './support/context';
async function main(){
  const bench = await startBench();
  const browser = await launchBrowser();
  await makeContainers(bench.direct, 200, 5);
  const app = bench.app;
  const page = await browser.newPage();
  await page.goto(await app.launchLink());
  await page.getByRole('main').waitFor();
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Profiler.enable'); await cdp.send('Profiler.setSamplingInterval', {interval: 200});
  for (let i=0;i<3;i++){ await page.goto('about:blank');
  await cdp.send('Profiler.start');
  await page.goto(`${app.url}/environments/local/containers`, {waitUntil:'commit'});
  await page.getByText('bench-0', { exact: true }).first().waitFor();
  const { profile } = await cdp.send('Profiler.stop');
  await writeFile(`/tmp/page${i}.cpuprofile`, JSON.stringify(profile)); }
  // trace
  await page.goto('about:blank');
  await browser.startTracing(page, { path: '/tmp/trace.json', categories: ['devtools.timeline','v8.execute','blink.user_timing','disabled-by-default-devtools.timeline'] });
  await page.goto(`${app.url}/environments/local/containers`, {waitUntil:'commit'});
  await page.getByText('bench-0', { exact: true }).first().waitFor();
  await browser.stopTracing();
  await browser.close(); await bench.close();
}
void main();

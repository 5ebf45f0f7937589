import { expect } from '@playwright/test';
import { docker } from '@/lib/server/testing/test-engine';
import { test } from './support/test';

test('a connection that breaks off before the first lines are asked for leaves each line there once', async ({
  signedIn: page,
  app,
}) => {
  await docker('pull', '-q', 'busybox');
  await docker('run', '--name', 'short', 'busybox', 'sh', '-c', 'seq 1 15');
  // The page's worker, which is asked first for what it holds, does not come until the connection has come back.
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route(/\/turbopack-worker[^/]*\.js$/, async (route) => {
    await held;
    await route.continue();
  });
  let connections = 0;
  await page.routeWebSocket(/\/socket\.io\//, (ours) => {
    const theirs = ours.connectToServer();
    theirs.onMessage((message) => {
      ours.send(message);
      // socket.io's word that one is connected to the namespace of logs.
      if (!String(message).startsWith('40/logs')) return;
      if (++connections === 1) void ours.close();
      else release();
    });
  });
  await page.goto(`${app.url}/environments/local/containers/short/logs`);
  const texts = page.getByRole('log', { name: 'Log lines' }).locator('.log-x');
  await expect(texts.last()).toHaveText('15');
  await expect(page.getByText(/^15 lines,/)).toBeVisible();
  await expect(texts).toHaveCount(15);
  expect(connections).toBe(2);
});

import { expect, type Page } from '@playwright/test';
import { docker } from '@/lib/server/testing/test-engine';
import { seed } from './support/seed';
import { test } from './support/test';

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

/** How many pixels the page is wider than the phone. */
const overflow = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);

test('the main job on a phone: pull, run, see it, stop it', async ({ signedIn: page }) => {
  const foot = page.getByRole('navigation', { name: 'Quick navigation' });
  await foot.getByRole('link', { name: 'Images' }).tap();
  await page.getByRole('heading', { name: 'Images', level: 1 }).waitFor();
  await page.getByRole('combobox', { name: 'Image' }).fill('nginx:1.27-alpine');
  await page.getByRole('main').getByRole('button', { name: 'Pull', exact: true }).last().tap();
  await expect.poll(() => docker('images', '-q', 'nginx:1.27-alpine'), { timeout: 30_000 }).not.toBe('');

  await foot.getByRole('link', { name: 'Containers' }).tap();
  await page.getByRole('main').getByRole('link', { name: /Run/ }).first().tap();
  await page.getByRole('combobox', { name: 'Image' }).fill('nginx:1.27-alpine');
  await page.getByRole('textbox', { name: /^Name/ }).fill('pocket');
  const background = page.getByRole('checkbox', { name: /Run in the background/ });
  if (!(await background.isChecked())) await background.tap();
  await page.getByRole('button', { name: 'Run', exact: true }).tap();
  await expect(page.getByRole('heading', { name: 'pocket', level: 1 })).toBeVisible();
  expect(await docker('inspect', '-f', '{{.State.Status}}', 'pocket')).toBe('running');

  await page.getByRole('main').getByRole('button', { name: /^Stop/ }).first().tap();
  await page.getByRole('dialog').getByRole('button', { name: 'Stop', exact: true }).tap();
  await expect.poll(() => docker('inspect', '-f', '{{.State.Status}}', 'pocket')).toBe('exited');
  await expect(page.getByRole('main').getByText('exited (0)').first()).toBeVisible();
});

test('the tools of a log are folded, so that its lines have the screen', async ({ signedIn: page, app }) => {
  await docker('run', '-d', '--name', 'talks', '--stop-timeout', '0', 'busybox', 'sh', '-c', 'echo hello; sleep 1000');
  await page.goto(`${app.url}/environments/local/containers/talks/logs`);
  await expect(page.getByRole('log').getByText('hello')).toBeVisible();
  const tools = page.getByRole('button', { name: 'Tools of the log', expanded: false });
  await expect(page.getByLabel('Stream')).toBeHidden();
  await tools.tap();
  await page.getByLabel('Stream').selectOption('stderr');
  await page.getByRole('button', { name: 'Tools of the log; not all lines are shown' }).tap();
  await expect(page.getByLabel('Stream')).toBeHidden();
  expect(await overflow(page)).toBeLessThanOrEqual(0);
});

test('no page is wider than a phone', async ({ signedIn: page, app }) => {
  await seed();
  const paths = [
    '',
    '/containers',
    '/containers/web',
    '/containers/web/logs',
    '/containers/web/inspect',
    '/containers/web/processes',
    '/containers/web/stats',
    '/containers/web/changes',
    '/containers/web/events',
    '/images',
    '/networks',
    '/networks/bridge',
    '/networks/-/create',
    '/volumes',
    '/topology',
    '/topology?view=picture',
    '/events',
    '/registries',
    '/registries/docker-hub',
  ];
  for (const path of [...paths, '/containers/py/terminal', '/containers/run?image=nginx:1.27-alpine']) {
    await page.goto(`${app.url}/environments/local${path}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await overflow(page), path).toBeLessThanOrEqual(0);
  }
});

import { expect, type Page, type Route } from '@playwright/test';
import { docker } from '@/lib/server/testing/test-engine';
import { go } from './support/navigate';
import { test } from './support/test';

/** What Chromium does to every request under way when the machine gets or loses an interface. */
const giveUp = (route: Route) => route.abort('internetdisconnected');
const chunks = /\/_next\/static\/.*\.js$/;

/** How often the document was loaded from now on. */
function countLoads(page: Page): () => number {
  let loads = 0;
  page.on('request', (request) => {
    if (request.isNavigationRequest() && request.frame() === page.mainFrame()) loads += 1;
  });
  return () => loads;
}

test.beforeEach(async () => {
  await docker('pull', '-q', 'busybox');
  await docker('run', '-d', '--name', 'web', 'busybox', 'sleep', '1000');
});

test('a page whose script does not come loads itself again, once', async ({ anotherBrowser, app }) => {
  const page = await anotherBrowser();
  const loads = countLoads(page);
  await page.route(chunks, giveUp, { times: 1 });
  await page.goto(`${app.url}/environments/local/containers`);
  await expect(page.getByRole('link', { name: 'web', exact: true })).toBeVisible();
  expect(loads()).toBe(2);
});

test('a page whose script never comes says so, and loads when the person asks for it', async ({
  anotherBrowser,
  app,
}) => {
  const page = await anotherBrowser();
  const loads = countLoads(page);
  await page.route(chunks, giveUp);
  await page.goto(`${app.url}/environments/local/containers`);
  const notice = page.getByRole('alert').filter({ hasText: 'A part of this page did not come' });
  await expect(notice).toBeVisible();
  expect(loads()).toBe(2);
  await page.unroute(chunks);
  await notice.getByRole('link', { name: 'Load the page again' }).click();
  await expect(page.getByRole('link', { name: 'web', exact: true })).toBeVisible();
  await expect(notice).toBeHidden();
});

test('a part that is loaded when it is asked for comes, though its script did not at first', async ({
  anotherBrowser,
}) => {
  const page = await anotherBrowser();
  await go(page, 'Networks');
  await page.getByRole('heading', { level: 1, name: 'Networks' }).waitFor();
  const loads = countLoads(page);
  const given = { up: 0 };
  await page.route(
    chunks,
    (route) => {
      given.up += 1;
      return giveUp(route);
    },
    { times: 1 },
  );
  await go(page, 'Topology');
  const picture = page.getByRole('region', { name: /^Picture of networks/ });
  await expect(picture.getByRole('link', { name: 'web', exact: true })).toBeVisible();
  expect(given.up).toBe(1);
  expect(loads()).toBe(1);
});

test('data that does not come is asked for again, and what changes something is not', async ({
  anotherBrowser,
  app,
}) => {
  const page = await anotherBrowser();
  const detail = /\/api\/environments\/local\/networks\/[^/]+$/;
  const asked = { times: 0 };
  page.on('request', (request) => {
    if (detail.test(request.url())) asked.times += 1;
  });
  await page.route(detail, giveUp, { times: 2 });
  await page.goto(`${app.url}/environments/local/networks/bridge`);
  await expect(page.getByRole('row').filter({ hasText: 'web' })).toBeVisible();
  expect(asked.times).toBeGreaterThanOrEqual(3);

  const stops = { times: 0 };
  await page.route('**/containers/*/stop', (route) => {
    stops.times += 1;
    return giveUp(route);
  });
  await page.goto(`${app.url}/environments/local/containers/web`);
  await page.getByRole('main').getByRole('button', { name: 'Stop', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Stop', exact: true }).click();
  await expect(page.getByText('Failed to fetch')).toBeVisible();
  expect(stops.times).toBe(1);
  expect(await docker('inspect', '-f', '{{.State.Status}}', 'web')).toBe('running');
});

test('a page that loads while networks are made comes', async ({ anotherBrowser, app }) => {
  const page = await anotherBrowser();
  for (let turn = 0; turn < 4; turn += 1) {
    const making = docker('network', 'create', `passing-${turn}`);
    await page.goto(`${app.url}/environments/local/containers`);
    await making;
    await expect(page.getByRole('link', { name: 'web', exact: true })).toBeVisible();
    await docker('network', 'rm', `passing-${turn}`);
  }
});

import { expect } from '@playwright/test';
import { docker } from '@/lib/server/testing/test-engine';
import { removeEverything } from './support/remove';
import { test } from './support/test';
import { walkTutorial } from './support/tutorial';

test('the tutorial, from the first pull to the last removal', async ({ signedIn: page }) => {
  await walkTutorial(page);
});

test('a web server with a published port: start it, open it, stop it, remove everything', async ({
  signedIn: page,
  app,
}) => {
  await page.goto(`${app.url}/environments/local/containers/run?image=nginx%3A1.27-alpine&name=web&d=1&p=%3A80`);
  await page.getByRole('button', { name: 'Pull and run' }).click();
  await expect(page.getByRole('heading', { name: 'web' })).toBeVisible({ timeout: 30_000 });

  const address = await docker('port', 'web', '80/tcp');
  expect(address).toMatch(/^127\.0\.0\.1:\d+$/);
  const opened = page.waitForEvent('popup');
  await page.getByRole('main').getByRole('link', { name: address }).first().click();
  const site = await opened;
  await expect(site.getByRole('heading', { name: 'Quayside sample' })).toBeVisible();
  expect(new URL(site.url()).hostname, 'its cookies are not ours').not.toBe(new URL(app.url).hostname);
  await site.close();

  await page.getByRole('button', { name: 'Stop', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Stop', exact: true }).click();
  await expect(
    page
      .getByRole('main')
      .getByText(/^exited \(\d+\)$/)
      .first(),
  ).toBeVisible();
  expect(await docker('inspect', 'web', '--format', '{{.State.Running}}')).toBe('false');

  await removeEverything(page);
  expect(await docker('ps', '-aq')).toBe('');
  expect(await docker('images', '-q')).toBe('');
  expect(await docker('volume', 'ls', '-q')).toBe('');
});

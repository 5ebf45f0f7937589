import { expect } from '@playwright/test';
import { docker, testEngine } from '@/lib/server/testing/test-engine';
import { jobOf, openTray, pull } from './support/pull';
import { test } from './support/test';

test('a pull started in one browser fills its layers in the other, and both see the image', async ({
  signedIn,
  anotherBrowser,
}) => {
  const reference = `${testEngine().throttledRegistry}/library/layers`;
  const other = await anotherBrowser();
  await pull(signedIn, reference);
  const seen = jobOf(await openTray(other), reference);
  await expect(seen).toHaveAccessibleName(/: running$/);
  const layers = seen.getByRole('list', { name: 'Layers' }).getByRole('listitem');
  await expect(layers.filter({ hasText: 'downloading' }).first()).toBeVisible();
  expect(await layers.count()).toBeGreaterThanOrEqual(8);
  await expect(layers.filter({ hasText: 'done' }).first()).toBeVisible({ timeout: 20_000 });
  await expect(seen).toHaveAccessibleName(/: running$/);

  for (const page of [signedIn, other]) {
    const job = jobOf(await openTray(page), reference);
    await expect(job).toHaveAccessibleName(/: Done$/, { timeout: 30_000 });
    await page.getByRole('navigation').getByRole('link', { name: 'Images' }).click();
    await expect(page.getByRole('row', { name: /library\/layers/ })).toBeVisible();
  }
  expect(await docker('image', 'inspect', reference, '--format', '{{index .RepoTags 0}}')).toBe(`${reference}:latest`);
});

test('a container of the command line appears by itself in both, and vanishes when it is removed', async ({
  signedIn,
  anotherBrowser,
  app,
}) => {
  await docker('pull', '-q', 'busybox');
  const both = [signedIn, await anotherBrowser()];
  for (const page of both) {
    await page.goto(`${app.url}/environments/local/containers`);
    await expect(page.getByText('No containers yet')).toBeVisible();
  }
  await docker('run', '-d', '--init', '--name', 'by-hand', 'busybox', 'sleep', '600');
  for (const page of both)
    await expect(page.getByRole('row', { name: /by-hand.*running|running.*by-hand/ })).toBeVisible();
  await docker('stop', 'by-hand');
  for (const page of both) await expect(page.getByRole('row', { name: /by-hand/ })).toContainText('exited (143)');
  await docker('rm', 'by-hand');
  for (const page of both) await expect(page.getByText('No containers yet')).toBeVisible();
});

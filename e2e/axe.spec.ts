import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { docker, testEngine } from '@/lib/server/testing/test-engine';
import { seed } from './support/seed';
import { test } from './support/test';

/** Fails with each violation's rule and the elements it is about. */
async function expectNoViolations(page: Page, what: string): Promise<void> {
  // Base UI's guards send the focus on the moment they get it; axe sees only that they can.
  const { violations } = await new AxeBuilder({ page }).exclude('[data-base-ui-focus-guard]').analyze();
  const told = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`);
  expect(told, what).toEqual([]);
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing on the pages of an empty engine, ${colorScheme}`, async ({ signedIn: page, app }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    for (const path of ['', '/containers', '/images', '/containers/run']) {
      await page.goto(`${app.url}/environments/local${path}`);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await expectNoViolations(page, path);
    }
  });

  test(`axe finds nothing on populated pages, ${colorScheme}`, async ({ signedIn: page, app }) => {
    await seed();
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const image = await docker('inspect', '--format', '{{.Image}}', 'web');
    const paths = ['', '/containers', '/images', '/containers/web', '/containers/web/logs', '/containers/web/inspect'];
    for (const path of [...paths, '/containers/py/terminal', `/images/${image}`]) {
      await page.goto(`${app.url}/environments/local${path}`);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await expect(page.getByRole('main')).toContainText(/web|py|nginx/);
      await expectNoViolations(page, path);
    }
  });
}

test('axe finds nothing in open menus, dialogs and errors', async ({ signedIn: page, app }) => {
  await seed();
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(`${app.url}/environments/local/containers`);
  const row = page.getByRole('row').filter({ hasText: 'nginx' });
  await row.getByRole('checkbox').check();
  await expectNoViolations(page, 'selection');
  await row.getByRole('button', { name: /more|actions/i }).click();
  await page.getByRole('menu').waitFor();
  await expectNoViolations(page, 'menu');
  await page.getByRole('menuitem', { name: /remove/i }).click();
  await page.getByRole('alertdialog').or(page.getByRole('dialog')).first().waitFor();
  await expectNoViolations(page, 'dialog');
  await page.keyboard.press('Escape');
  await page.goto(`${app.url}/environments/local/images`);
  const reference = `${testEngine().deadPort}/team/app:1`;
  await page.getByRole('button', { name: 'Pull', exact: true }).first().click();
  await page.getByRole('textbox', { name: 'Image' }).last().fill(reference);
  await page.keyboard.press('Enter');
  await page
    .getByText(/connection refused/)
    .first()
    .waitFor();
  await expectNoViolations(page, 'failed pull');
});

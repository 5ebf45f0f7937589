import { expect, type Page } from '@playwright/test';
import { testEngine } from '@/lib/server/testing/test-engine';
import { startApp, type App } from './support/app';
import { expectNoViolations } from './support/axe';
import { addPersonQuickly, fillSignIn, operator, owner, turnAccountsOn, viewer } from './support/people';
import { noteSecret } from './support/secrets';
import { test } from './support/test';

const passphrase = noteSecret('passphrase', 'slate-otter-harbour-88');

/** All data is replaced: a server of its own. */
let app: App;
/** A passphrase costs seconds of CPU by design, for each try. */
const patience = { timeout: 60_000 };
test.describe.configure({ timeout: 240_000 });
test.beforeEach(async () => {
  app = await startApp(`unix://${testEngine().socket}`);
});
test.afterEach(async () => app.stop());

const openBackups = async (page: Page) => {
  await page.getByRole('link', { name: 'Backup', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Make a backup' })).toBeVisible();
};

/** Makes a backup by the keyboard; answers the path of the file that the browser saved. */
async function makeBackup(page: Page): Promise<string> {
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await expect(page.getByRole('status').filter({ hasText: 'hard to guess' })).toBeVisible();
  await page.getByLabel('Passphrase once more').fill('another one');
  await page.keyboard.press('Enter');
  await expect(page.getByText('The two are not the same.')).toBeVisible();
  await expectNoViolations(page, 'the backup page with what is wrong in its form');
  await page.getByLabel('Passphrase once more').fill(passphrase);
  const [file] = await Promise.all([page.waitForEvent('download', patience), page.keyboard.press('Enter')]);
  expect(file.suggestedFilename()).toMatch(/^quayside-\d{4}-\d\d-\d\dT\d{4}\.age$/);
  return file.path();
}

test('an owner backs up, somebody is removed by mistake, and the backup brings them back', async ({ page }) => {
  await turnAccountsOn(page, app);
  await addPersonQuickly(page, app, operator, 'operator');
  await openBackups(page);
  const path = await makeBackup(page);

  await page.getByRole('link', { name: 'People', exact: true }).click();
  const row = page.getByRole('row').filter({ hasText: operator.name });
  await page.getByRole('button', { name: `Actions for ${operator.name}` }).click();
  await page.getByRole('menuitem', { name: /^Delete/ }).click();
  await page
    .getByRole('alertdialog')
    .getByRole('button', { name: /^Delete/ })
    .click();
  await expect(row).toHaveCount(0);
  await addPersonQuickly(page, app, viewer, 'viewer');

  await openBackups(page);
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Choose a file…' }).click(),
  ]);
  await chooser.setFiles(path);
  const asked = page.getByLabel('Passphrase of this backup');
  await asked.fill('not the one that it is');
  await page.keyboard.press('Enter');
  await expect(page.getByText('This passphrase does not open the backup.')).toBeVisible(patience);
  await asked.fill(passphrase);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('definition').nth(2), 'accounts in it').toHaveText('2', patience);
  await expectNoViolations(page, 'what is in a backup');
  await page.getByRole('button', { name: 'Restore…' }).click();
  const question = page.getByRole('alertdialog', { name: 'Replace everything that Quayside has?' });
  await question.getByRole('button', { name: 'Replace and start again' }).click();

  // Every session has ended with it; the page finds that out by itself when Quayside is there again.
  await page.waitForURL(/\/sign-in/);
  await fillSignIn(page, owner);
  await page.waitForURL((url) => url.pathname !== '/sign-in');
  await page.goto(`${app.url}/settings/people`);
  await expect(page.getByRole('row').filter({ hasText: operator.name })).toHaveCount(1);
  await expect(page.getByRole('row').filter({ hasText: viewer.name })).toHaveCount(0);
  await page.getByRole('link', { name: 'Audit', exact: true }).click();
  const restored = page.getByRole('row').filter({ hasText: 'Restore a backup' });
  await expect(restored).toHaveCount(1);
  await expect(restored).toContainText(owner.name);
});

import { readFile } from 'node:fs/promises';
import { expect, type Download, type Page } from '@playwright/test';
import { docker, testEngine } from '@/lib/server/testing/test-engine';
import { startApp, type App } from './support/app';
import { addPersonQuickly, newBrowser, operator, owner, signInAs, turnAccountsOn } from './support/people';
import { expectNoViolations } from './support/axe';
import { test } from './support/test';

/** Accounts cannot be turned off again: a server of its own. */
let app: App;
test.describe.configure({ timeout: 120_000 });
test.beforeEach(async () => {
  app = await startApp(`unix://${testEngine().socket}`);
});
test.afterEach(async () => app.stop());

async function save(page: Page, name: 'CSV' | 'NDJSON'): Promise<{ file: Download; text: string }> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name, exact: true }).click(),
  ]);
  return { file, text: await readFile(await file.path(), 'utf8') };
}

test('an owner finds who stopped a container, and saves what was found as a file', async ({ page, browser }) => {
  await docker('pull', '-q', 'busybox');
  await docker('run', '-d', '--init', '--name', 'shop', 'busybox', 'sleep', '600');
  await docker('run', '-d', '--init', '--name', 'till', 'busybox', 'sleep', '600');
  await turnAccountsOn(page, app);
  await addPersonQuickly(page, app, operator, 'operator');
  const other = await newBrowser(browser);
  await signInAs(other, app, operator, '/environments/local/containers');
  for (const name of ['shop', 'till']) {
    const row = other.getByRole('row').filter({ hasText: name });
    await row.hover();
    await row.getByRole('button', { name: `Stop ${name}` }).click();
    await expect(row).toContainText('exited');
  }

  await page.getByRole('link', { name: 'Audit', exact: true }).click();
  const rows = page.getByRole('table', { name: 'Audit log' }).getByRole('row');
  await expect(rows.filter({ hasText: 'Stop a container' })).toHaveCount(2);
  await expect(rows.filter({ hasText: 'Make the first account' })).toContainText(owner.name);
  await page.getByRole('textbox', { name: 'Person or address' }).fill(operator.name);
  await page.getByRole('textbox', { name: 'Object: name or id' }).fill('sho');
  const found = rows.filter({ hasText: 'Stop a container' });
  await expect(rows.filter({ hasText: 'till' })).toHaveCount(0);
  await expect(found).toHaveCount(1);
  await expect(found).toContainText('shop');
  await expect(found).toContainText(operator.name);
  await expect(found).toContainText('Done');
  await expect(page).toHaveURL(/who=marek&object=sho/);
  await found.getByRole('button', { name: 'Stop a container' }).click();
  const panel = page.getByRole('complementary', { name: 'Stop a container' });
  await expect(panel).toContainText('127.0.0.1');
  await expectNoViolations(page, 'the audit log beside one entry');
  await panel.getByRole('button', { name: 'Close' }).click();

  const csv = await save(page, 'CSV');
  expect(csv.file.suggestedFilename()).toMatch(/^quayside-audit-\d{4}-\d\d-\d\d\.csv$/);
  const [head, ...lines] = csv.text.trimEnd().split('\n');
  expect(head).toMatch(/^\uFEFFid,at,actor,/);
  expect(lines).toHaveLength(1);
  expect(lines[0]).toContain('"container.stop"');
  expect(lines[0]).toContain('"shop"');

  await page.getByRole('textbox', { name: 'Object: name or id' }).fill('');
  await expect(rows.filter({ hasText: 'till' })).toHaveCount(1);
  const { text } = await save(page, 'NDJSON');
  const entries = text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { operation: string; person: string });
  const operations = entries.map(({ operation }) => operation);
  expect(operations.slice(0, 3)).toEqual(['container.stop', 'container.stop', 'session.sign-in']);
  expect(new Set(entries.map(({ person }) => person))).toEqual(new Set([operator.name]));
  expect(text).not.toContain(operator.password);
  // The page stood still meanwhile, and no ticket is in its address.
  await expect(page).toHaveURL(/\/audit\?who=marek$/);
  await expect(rows.filter({ hasText: 'shop' })).toHaveCount(1);
});

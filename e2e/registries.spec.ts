import { expect, type Page } from '@playwright/test';
import { ownRegistry, type OwnRegistry } from '@/lib/server/testing/own-registry';
import { docker, testEngine } from '@/lib/server/testing/test-engine';
import { startApp, type App } from './support/app';
import { expectNoViolations } from './support/axe';
import { openTray, jobOf } from './support/pull';
import { noteSecret } from './support/secrets';
import { signIn, test } from './support/test';
import { widths } from './support/widths';

const { username, password } = testEngine().privateRegistry;

/** What is kept stays with a server: one of its own, and a registry from which may be deleted. */
let app: App;
let own: OwnRegistry;
test.beforeEach(async () => {
  noteSecret('password of a registry', password);
  [app, own] = await Promise.all([startApp(`unix://${testEngine().socket}`), ownRegistry({ password: true })]);
});
test.afterEach(async () => {
  await own.close();
  await app.stop();
});

async function openRegistries(page: Page): Promise<void> {
  await signIn(page, app);
  await page.goto(`${app.url}/environments/local/registries`);
}

/** Adds the registry with a password that was tried; answers its row. */
async function add(page: Page, tried: string[]): Promise<void> {
  await page.getByRole('button', { name: 'Add a registry' }).click();
  const dialog = page.getByRole('dialog', { name: 'Add a registry' });
  await dialog.getByLabel('Address').fill(own.address);
  await dialog.getByLabel('Name').first().fill('Team registry');
  await dialog.getByLabel('User name').fill(username);
  for (const word of tried) {
    await dialog.getByLabel('Password', { exact: true }).fill(word);
    await dialog.getByRole('button', { name: 'Test now' }).click();
    const words = word === password ? 'The sign-in is good.' : 'The registry does not take this user name and password';
    // From Quayside and from the engine.
    await expect(dialog.getByText(words)).toHaveCount(2);
  }
  await dialog.getByRole('button', { name: 'Add', exact: true }).click();
}

test('a registry with a password is tried wrong and right, browsed, pulled from, and a tag of it deleted', async ({
  page,
}) => {
  await openRegistries(page);
  await add(page, ['guessed', password]);
  const row = page.getByRole('row').filter({ hasText: 'Team registry' });
  await expect(row).toContainText(`${username}, password set`);
  expect(await page.content()).not.toContain(password);
  await page.getByRole('button', { name: 'Test all' }).click();
  await expect(row).toContainText('works');
  await expectNoViolations(page, 'the list of registries');

  await row.getByRole('link', { name: 'Team registry' }).click();
  await page.getByRole('combobox').or(page.getByPlaceholder('Filter repositories')).first().fill('pyth');
  await expect(page.getByRole('link', { name: 'library/busybox' })).toHaveCount(0);
  await page.getByRole('link', { name: 'library/python' }).click();
  const tag = page.getByRole('listitem').filter({ hasText: '3.11.5-alpine' });
  await expect(tag).toContainText(/linux\/\w+/);
  await expect(tag).toContainText(/\d+(\.\d+)?MB/);
  await expectNoViolations(page, 'the tags of a repository');

  await tag.getByRole('button', { name: 'Pull' }).click();
  const reference = `${own.address}/library/python:3.11.5-alpine`;
  await expect(jobOf(await openTray(page), reference)).toBeVisible();
  await expect.poll(() => docker('images', '-q', reference), { timeout: 30_000 }).not.toBe('');

  await tag.getByRole('button', { name: 'Actions for the tag 3.11.5-alpine' }).click();
  await page.getByRole('menuitem', { name: 'Delete from the registry' }).click();
  const question = page.getByRole('alertdialog');
  await expect(question.getByRole('list')).toContainText('latest');
  await question.getByRole('button', { name: /^Delete \d+ tags$/ }).click();
  await expect(page.getByText('It has no tag.')).toBeVisible();
});

test('an entry is changed without its password, and forgotten with it', async ({ page }) => {
  await openRegistries(page);
  await add(page, [password]);
  const menu = page.getByRole('button', { name: 'Actions for Team registry' });
  await menu.click();
  await page.getByRole('menuitem', { name: 'Edit' }).click();
  const dialog = page.getByRole('dialog', { name: 'Edit the registry' });
  await expect(dialog.getByLabel('Password', { exact: true })).toHaveValue('');
  await dialog.getByRole('checkbox', { name: /^Insecure/ }).check();
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog).toContainText('A password is needed.');
  await dialog.getByRole('checkbox', { name: /^Insecure/ }).uncheck();
  await dialog.getByLabel('Name').first().fill('Ours');
  await expectNoViolations(page, 'the form of a registry');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('button', { name: 'Actions for Ours' }).click();
  await page.getByRole('menuitem', { name: 'Test' }).click();
  await expect(page.getByRole('dialog').getByText('The sign-in is good.')).toHaveCount(2);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Actions for Ours' }).click();
  await page.getByRole('menuitem', { name: 'Remove' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Remove' }).click();
  await expect(page.getByRole('row').filter({ hasText: 'Ours' })).toHaveCount(0);
  await expect(page.getByRole('row').filter({ hasText: 'Docker Hub' })).toBeVisible();
});

test.describe('on a phone, in Chinese', () => {
  test.use({ ...widths['on a phone'], locale: 'zh-CN' });
  test('the page is reached by the drawer, says what it is, and stays within the screen', async ({ page }) => {
    await signIn(page, app);
    await page.getByRole('button', { name: '更多' }).click();
    await page.getByRole('link', { name: '镜像仓库' }).click();
    await expect(page.getByRole('heading', { name: '镜像仓库' })).toBeVisible();
    await page.getByRole('button', { name: '添加镜像仓库' }).click();
    const dialog = page.getByRole('dialog', { name: '添加镜像仓库' });
    await dialog.getByLabel('地址').fill(own.address);
    await dialog.getByLabel('用户名').fill(username);
    await dialog.getByLabel('密码', { exact: true }).fill('guessed');
    await dialog.getByRole('button', { name: '立即测试' }).click();
    await expect(dialog.getByText('镜像仓库不接受这个用户名和密码')).toHaveCount(2);
    await expectNoViolations(page, 'the form on a phone');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  });
});

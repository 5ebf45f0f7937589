import { expect, type Page } from '@playwright/test';
import { docker } from '@/lib/server/testing/test-engine';
import { go } from './support/navigate';
import { test } from './support/test';

const rowOf = (page: Page, name: string) =>
  page.getByRole('row').filter({ has: page.getByRole('link', { name, exact: true }) });
const names = (page: Page) => page.locator('tr[data-id] a.name').allTextContents();
const more = async (page: Page, name: string, item: string) => {
  await page.getByRole('button', { name: `More for ${name}` }).click();
  await page.getByRole('menuitem', { name: item }).click();
};

test.beforeEach(async () => {
  await docker('pull', '-q', 'busybox');
  const shop = ['--label', 'com.docker.compose.project=shop', '--label', 'tier=back'];
  await docker('run', '-d', '--name', 'shop-web', ...shop, 'busybox', 'sh', '-c', 'while :; do :; done');
  await docker('run', '-d', '--name', 'shop-db', ...shop, '-v', 'pg:/data', '--init', 'busybox', 'sleep', '1000');
  await docker('run', '-d', '--name', 'lone', '-v', '/scratch', '--init', 'busybox', 'sleep', '1000');
  await docker('run', '--name', 'ended', 'busybox', 'dd', 'if=/dev/zero', 'of=/big', 'bs=1k', 'count=200');
});

test('a person narrows, measures, sorts and groups the list, and a link shows the same', async ({ signedIn: page }) => {
  await go(page, 'Containers');
  const filter = page.getByRole('combobox', { name: /^name, image:/ });
  await filter.fill('lab');
  await page.getByRole('option', { name: /^label:/ }).click();
  await expect(page.getByRole('option', { name: /^label:tier/ })).toContainText('2');
  await filter.pressSequentially('tie');
  await filter.press('ArrowDown');
  await filter.press('Enter');
  await expect(filter).toHaveValue('label:tier ');
  await expect.poll(() => names(page)).toEqual(['shop-db', 'shop-web']);
  await filter.fill('-volume:pg -state:stopped');
  await expect.poll(() => names(page)).toEqual(['lone', 'shop-web']);
  await filter.fill('');
  await filter.press('Escape');

  await expect(rowOf(page, 'shop-web').locator('.c-c')).toContainText('%');
  await expect(rowOf(page, 'lone').locator('.c-m')).toContainText(/[KM]iB/);
  await page.getByRole('button', { name: 'Columns and groups' }).click();
  await page.getByRole('menuitemcheckbox', { name: 'Addresses' }).click();
  await page.getByRole('menuitemcheckbox', { name: 'Size' }).click();
  await page.getByRole('menuitemcheckbox', { name: 'Ports' }).click();
  await page.keyboard.press('Escape');
  const address = await docker('inspect', '-f', '{{.NetworkSettings.Networks.bridge.IPAddress}}', 'lone');
  await expect(rowOf(page, 'lone')).toContainText(address);
  await expect(rowOf(page, 'ended').locator('.c-z')).toContainText(/20\dkB/);
  await expect(page.getByRole('columnheader', { name: 'Ports' })).toHaveCount(0);
  await page.mouse.move(0, 0);
  await page.getByRole('button', { name: 'CPU' }).click();
  await expect.poll(async () => (await names(page))[0]).toBe('shop-web');

  await page.getByRole('button', { name: 'Columns and groups' }).click();
  await page.getByRole('menuitemcheckbox', { name: 'Group by project' }).click();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /^shop 2 of 2 running/ }).click();
  await expect.poll(() => names(page)).toEqual(['lone', 'ended']);
  await page.reload();
  await expect.poll(() => names(page)).toEqual(['lone', 'ended']);
  await expect(page.getByRole('columnheader', { name: 'Addresses' })).toBeVisible();
  await page.getByRole('button', { name: 'Actions for project shop' }).click();
  await page.getByRole('menuitem', { name: 'Pause', exact: true }).click();
  await expect.poll(() => docker('ps', '-q', '--filter', 'status=paused')).toMatch(/^\w+\n\w+$/);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => docker('ps', '-q', '--filter', 'status=paused')).toBe('');
});

test('rows stay in their place under the pointer, and what was removed elsewhere is shown as gone', async ({
  signedIn: page,
}) => {
  await go(page, 'Containers');
  await rowOf(page, 'lone').hover();
  await docker('rm', '-f', 'ended');
  await docker('create', '--name', 'aaa', 'busybox');
  await expect.poll(() => names(page)).toEqual(['ended', 'lone', 'shop-db', 'shop-web', 'aaa']);
  await expect(page.getByText('The order is held')).toBeVisible();
  await page.mouse.move(0, 0);
  await expect.poll(() => names(page)).toEqual(['aaa', 'lone', 'shop-db', 'shop-web']);
});

test('a person pauses, renames, signals, removes with volumes and prunes', async ({ signedIn: page }) => {
  await go(page, 'Containers');
  await more(page, 'lone', 'Pause');
  await expect(rowOf(page, 'lone')).toContainText('paused');
  await more(page, 'lone', 'Unpause');
  await expect(rowOf(page, 'lone')).toContainText('running');

  await more(page, 'lone', 'Rename…');
  const rename = page.getByRole('dialog');
  await rename.getByRole('textbox', { name: 'Name' }).fill('shop-web');
  await rename.getByRole('button', { name: 'Rename' }).click();
  await expect(rename).toContainText('already in use');
  await rename.getByRole('textbox', { name: 'Name' }).fill('alone');
  await expect(rename.locator('.cmd')).toContainText('docker rename lone alone');
  await rename.getByRole('button', { name: 'Rename' }).click();
  await expect(rowOf(page, 'alone')).toBeVisible();

  await more(page, 'alone', 'Kill…');
  const kill = page.getByRole('alertdialog');
  await kill.getByRole('combobox', { name: 'Signal' }).selectOption('SIGTERM');
  await expect(kill.locator('.cmd')).toContainText('docker kill -s SIGTERM alone');
  await kill.getByRole('button', { name: 'Send the signal' }).click();
  await expect(rowOf(page, 'alone')).toContainText('exited (143)');

  const [volume] = (await docker('inspect', '-f', '{{range .Mounts}}{{.Name}}{{end}}', 'alone')).split('\n');
  await more(page, 'alone', 'Remove…');
  const remove = page.getByRole('alertdialog');
  await expect(remove).toContainText(volume!.slice(0, 12));
  await remove.getByRole('checkbox', { name: 'Also remove its anonymous volume' }).click();
  await remove.getByRole('button', { name: 'Remove' }).click();
  await expect(rowOf(page, 'alone')).toHaveCount(0);
  expect(await docker('volume', 'ls', '-q')).toBe('pg');

  await page.getByRole('button', { name: 'Prune…' }).click();
  const prune = page.getByRole('dialog');
  await expect(prune.getByRole('listitem')).toHaveText([/^ended20\d/]);
  await prune.getByRole('button', { name: /^Remove 1 container, free 20\d/ }).click();
  await expect(prune).toContainText(/1 container removed, 20\d.*kB freed/);
  await prune.getByRole('button', { name: 'Close' }).last().click();
  await expect(rowOf(page, 'ended')).toHaveCount(0);
  expect((await docker('ps', '-a', '--format', '{{.Names}}')).split('\n').sort()).toEqual(['shop-db', 'shop-web']);
});

test.describe('中文', () => {
  test.use({ locale: 'zh-CN' });
  test('清理之前，先看到会删除什么、释放多少', async ({ signedIn: page }) => {
    await page.getByRole('link', { name: '容器' }).first().click();
    // The overview, which is left, has a button of this name as well.
    await expect(page.getByRole('heading', { level: 1, name: '容器' })).toBeVisible();
    await page.getByRole('button', { name: '清理…' }).click();
    const prune = page.getByRole('dialog', { name: '清理未运行的容器' });
    await expect(prune).toContainText(/将删除 1 个容器，释放 20\d(\.\d)?kB/);
    await prune.getByRole('button', { name: /^删除 1 个容器/ }).click();
    await expect(prune).toContainText('已删除 1 个容器');
    expect(await docker('ps', '-aq', '--filter', 'name=ended')).toBe('');
  });
});

import { readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import { docker } from '@/lib/server/testing/test-engine';
import { expectNoViolations } from './support/axe';
import { go } from './support/navigate';
import { test } from './support/test';

/** An engine remembers events of things that are long gone: each run has names of its own. */
const run = Date.now().toString(36);
const named = (name: string) => `${name}-${run}`;
const told = named('told');
const ledger = named('ledger');
const unseen = named('unseen');
const renamed = named('renamed');
const failing = named('failing');
const news = named('news');

const list = (page: Page) => page.getByRole('list', { name: 'Events, newest first' });
/** The event `action` of what is called `name`. */
const eventOf = (page: Page, action: string, name: string) =>
  list(page)
    .getByRole('listitem')
    .filter({ hasText: name })
    .filter({ has: page.getByText(action, { exact: true }) });
const create = (name: string, ...command: string[]) =>
  docker('create', '--name', name, '--network', 'none', 'busybox', ...command);

test('events show as they happen, are filtered, and lead to what they are about', async ({ signedIn: page }) => {
  await docker('pull', '-q', 'busybox');
  await create(told);
  await go(page, 'Events');
  await expect(eventOf(page, 'create', told)).toBeVisible();

  await docker('volume', 'create', ledger);
  const made = eventOf(page, 'create', ledger);
  await expect(made).toBeVisible();
  await expect(list(page).getByRole('listitem').first()).toContainText(ledger);
  await expect(made.getByRole('link', { name: ledger })).toHaveAttribute(
    'href',
    `/environments/local/volumes/${ledger}`,
  );
  await docker('volume', 'rm', ledger);
  await expect(eventOf(page, 'destroy', ledger)).toBeVisible();
  await expect(eventOf(page, 'destroy', ledger).getByRole('link')).toHaveCount(0);
  await expectNoViolations(page, 'events');

  await page.getByRole('combobox', { name: /^Filter, such as/ }).fill('type:container');
  await expect(eventOf(page, 'create', ledger)).toHaveCount(0);
  await expect(page).toHaveURL(/q=type(:|%3A)container/);
  await expect(page.getByText('docker events --since 10m --filter type=container')).toBeVisible();
  await docker('volume', 'create', unseen);
  await docker('rename', told, renamed);
  const renaming = eventOf(page, 'rename', renamed);
  await expect(renaming).toBeVisible();
  await expect(list(page).getByText(unseen)).toHaveCount(0);
  await renaming.getByRole('button', { name: `Details of rename ${renamed}` }).click();
  await expect(renaming).toContainText('oldName');
  await expect(renaming).toContainText(`/${told}`);
  await renaming.getByRole('link', { name: renamed }).click();
  await expect(page.getByRole('heading', { level: 1, name: renamed })).toBeVisible();
});

test('a failure tells its exit code, and what is shown is saved line by line', async ({ signedIn: page }) => {
  await docker('pull', '-q', 'busybox');
  await go(page, 'Events');
  await create(failing, 'sh', '-c', 'exit 3');
  await docker('start', '-a', failing).catch(() => 'it ends with its own code');
  await expect(eventOf(page, 'die', failing)).toContainText('exited (3)');
  await page.getByRole('combobox', { name: /^Filter, such as/ }).fill(`name:${failing} action:create,start,die`);
  await expect(list(page).getByRole('listitem')).toHaveCount(3);
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download NDJSON' }).click();
  const lines = (await readFile(await (await saved).path(), 'utf8')).trim().split('\n');
  const told = lines.map((line) => JSON.parse(line) as { action: string; attributes: { exitCode?: string } });
  expect(told.map(({ action }) => action)).toEqual(['die', 'start', 'create']);
  expect(told[0]?.attributes.exitCode).toBe('3');
});

test.describe('on a phone, in Chinese', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, locale: 'zh-CN' });

  test('事件实时出现，筛选框占满一行', async ({ signedIn: page, app }) => {
    await docker('pull', '-q', 'busybox');
    await page.goto(`${app.url}/environments/local/events`);
    await expect(page.getByRole('heading', { level: 1, name: '事件' })).toBeVisible();
    await create(news);
    const events = page.getByRole('list', { name: '事件，最新的在前' });
    await expect(events.getByRole('listitem').filter({ hasText: news })).toContainText('create');
    const filter = page.getByRole('search');
    const probes = page.getByRole('checkbox', { name: /^显示健康检查/ });
    const [box, below] = [await filter.boundingBox(), await probes.boundingBox()];
    expect(box?.width).toBeGreaterThan(350);
    expect(below?.y).toBeGreaterThanOrEqual((box?.y ?? 0) + (box?.height ?? 0));
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await expectNoViolations(page, 'events on a phone');

    await page.getByRole('combobox', { name: /^筛选/ }).fill('name:nobody-like-it');
    await expect(page.getByText('没有匹配的事件')).toBeVisible();
    await page.getByRole('button', { name: '清除筛选' }).tap();
    await expect(events.getByRole('listitem').filter({ hasText: news })).toBeVisible();
  });
});

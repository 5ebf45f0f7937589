import { expect, type Page } from '@playwright/test';
import { docker } from '@/lib/server/testing/test-engine';
import { expectNoViolations } from './support/axe';
import { go } from './support/navigate';
import { test } from './support/test';

const picture = (page: Page) => page.getByRole('region', { name: /^Picture of networks/ });
const laneOf = (page: Page, networks: string) =>
  picture(page).getByRole('list', { name: `In ${networks}`, exact: true });

test.beforeEach(async () => {
  await docker('pull', '-q', 'busybox');
  await docker('network', 'create', 'shop_default');
  await docker('network', 'create', 'proxy');
  const shop = ['--label', 'com.docker.compose.project=shop', '--network', 'shop_default'];
  await docker('run', '-d', '--name', 'shop-web', ...shop, '-p', '127.0.0.1::80', 'busybox', 'sleep', '1000');
  await docker('run', '-d', '--name', 'shop-db', ...shop, 'busybox', 'sleep', '1000');
  await docker('create', '--name', 'lone', 'busybox');
});

test('a picture shows who is in which network, and a container that joins one at once', async ({ signedIn: page }) => {
  await go(page, 'Topology');
  await expect(laneOf(page, 'shop_default').getByRole('link')).toHaveText(['db', 'web']);
  await expect(laneOf(page, 'bridge').getByRole('link')).toHaveText(['lone']);
  const before = await picture(page).getByRole('link', { name: 'shop-web' }).boundingBox();

  await docker('network', 'connect', 'proxy', 'shop-db');
  await expect(laneOf(page, 'proxy, shop_default').getByRole('link')).toHaveText(['db']);
  await expect(picture(page).getByRole('link', { name: 'Network proxy, 1 container' })).toBeVisible();
  expect(await picture(page).getByRole('link', { name: 'shop-web' }).boundingBox()).toEqual(before);

  const port = (await docker('port', 'shop-web', '80')).split(':').pop() ?? '';
  const published = picture(page).getByRole('list', { name: 'Published ports' }).getByRole('link');
  await expect(published).toHaveText(`127.0.0.1:${port}`);
  await expect(published).toHaveAttribute('target', '_blank');
  await expectNoViolations(page, 'the picture');

  await page.getByRole('button', { name: /^shop/ }).click();
  await expect(page).toHaveURL(/folded=shop/);
  await expect(picture(page).getByRole('link', { name: 'shop-db' })).toHaveCount(0);
  await page.getByRole('combobox', { name: 'Compose project' }).selectOption('shop');
  await expect(page).toHaveURL(/q=project%3Ashop|q=project:shop/);
  await expect(picture(page).getByRole('link', { name: 'lone' })).toHaveCount(0);
});

test('the tables tell the same facts, and a link of the picture leads to its container by key', async ({
  signedIn: page,
}) => {
  await go(page, 'Topology');
  await picture(page).getByRole('link', { name: 'shop-db' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'shop-db' })).toBeVisible();
  await page.goBack();
  await page.getByRole('button', { name: 'Table', exact: true }).click();
  await expect(page).toHaveURL(/view=table/);
  const networks = page.getByRole('table', { name: 'Networks' });
  const address = async (name: string) =>
    docker('inspect', '-f', '{{(index .NetworkSettings.Networks "shop_default").IPAddress}}', name);
  const row = networks.getByRole('row').filter({ has: page.getByRole('link', { name: 'shop_default', exact: true }) });
  await expect(row.getByRole('listitem')).toHaveText([
    `shop-db${await address('shop-db')}`,
    `shop-web${await address('shop-web')}`,
  ]);
  const web = page.getByRole('table', { name: 'Containers' }).getByRole('row').filter({ hasText: 'shop-web' });
  await expect(web).toContainText('running');
  await expect(web.getByRole('link', { name: /→ 80\/tcp$/ })).toHaveAttribute('target', '_blank');
  await expectNoViolations(page, 'the tables');
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('the tables come first, and the page is no wider than the phone', async ({ signedIn: page, app }) => {
    await page.goto(`${app.url}/environments/local/topology`);
    await expect(page.getByRole('table', { name: 'Containers' }).getByRole('row').first()).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
    await expectNoViolations(page, 'the tables on a phone');
  });
});

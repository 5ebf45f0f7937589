import { expect, type Locator, type Page } from '@playwright/test';
import { docker } from '@/lib/server/testing/test-engine';
import { expectNoViolations } from './support/axe';
import { go } from './support/navigate';
import { test } from './support/test';

const picture = (page: Page) => page.getByRole('region', { name: /^Picture of networks/ });
const laneOf = (page: Page, networks: string) =>
  picture(page).getByRole('list', { name: `In ${networks}`, exact: true });

/** Options that publish `count` ports at the loopback, wherever there is room. */
const ports = (count: number) =>
  Array.from({ length: count }, (_, index) => ['-p', `127.0.0.1::${8000 + index}`]).flat();

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

test('the host gathers its ports by container, and no line is drawn over text', async ({ signedIn: page }) => {
  await docker('run', '-d', '--name', 'edge', '--network', 'proxy', ...ports(6), 'busybox', 'sleep', '1000');
  await go(page, 'Topology');
  const entry = picture(page)
    .getByRole('list', { name: 'Published ports' })
    .getByRole('listitem')
    .filter({ hasText: 'edge' });
  await expect(entry).toHaveCount(1);
  await expect(entry.getByRole('link')).toHaveCount(6);
  // Lines let the pointer through: which of both is drawn above tell their layers.
  const covered = await picture(page).evaluate((region) => {
    const names = [...region.querySelectorAll('.name, .tpf-h b')];
    const layer = (element: Element) => Number(getComputedStyle(element).zIndex) || 0;
    const lines = [...region.querySelectorAll('.react-flow__edges svg')].map(layer);
    const texts = names.map((name) => layer(name.closest('.react-flow__node')!));
    return { lines: Math.max(...lines), texts: Math.min(...texts), count: names.length };
  });
  expect(covered.count).toBeGreaterThan(4);
  expect(covered.lines).toBeLessThan(covered.texts);
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

  test('the picture stands between the bars, with its controls in reach', async ({ signedIn: page, app }) => {
    await page.goto(`${app.url}/environments/local/topology?view=picture`);
    await expect(picture(page).getByRole('link', { name: 'shop-web' })).toBeVisible();
    const bottom = async (part: Locator) => {
      const box = await part.boundingBox();
      return (box?.y ?? Infinity) + (box?.height ?? 0);
    };
    const bar = await page.getByRole('navigation', { name: 'Quick navigation' }).boundingBox();
    expect(await bottom(picture(page))).toBeLessThanOrEqual(bar?.y ?? 0);
    const fit = picture(page).getByRole('button', { name: 'Fit all into view' });
    expect(await bottom(fit)).toBeLessThanOrEqual(bar?.y ?? 0);
    await fit.tap();
    await expectNoViolations(page, 'the picture on a phone');
  });
});

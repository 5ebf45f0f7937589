import { expect, type Page } from '@playwright/test';
import { docker } from '@/lib/server/testing/test-engine';
import { expectNoViolations } from './support/axe';
import { buildByBuildKit } from './support/build-cache';
import { signIn, test } from './support/test';

const disk = (page: Page) => page.getByRole('region', { name: 'Disk use' });
const dialogOf = (page: Page) => page.getByRole('dialog', { name: 'Clean up' });
const kind = (page: Page, name: string) => dialogOf(page).getByRole('region', { name });
const lines = async (...args: string[]) => (await docker(...args)).split('\n').filter(Boolean).sort();

/** One of each kind that nothing needs, beside `web`, which runs and uses its image, network and volume. */
async function litter(): Promise<void> {
  await docker('pull', '-q', 'busybox');
  await docker('network', 'create', 'used');
  await docker('network', 'create', 'idle');
  await docker('run', '-d', '--name', 'web', '--network', 'used', '-v', 'data:/data', 'busybox', 'sleep', '1000');
  await docker('run', '--name', 'ended', '-v', '/cache', 'busybox', 'sh', '-c', 'head -c 2000000 /dev/zero > /cache/a');
  await docker('commit', 'ended');
  await docker('commit', 'ended', 'spare:1');
  await docker('rm', 'ended');
  await docker('run', '--name', 'stopped', 'busybox', 'sh', '-c', 'head -c 3000000 /dev/zero > /big');
  await docker('run', '--rm', '-v', 'archive:/a', 'busybox', 'sh', '-c', 'head -c 5000000 /dev/zero > /a/b');
}

// What a test leaves is swept, but for the build cache.
test.afterEach(() => docker('builder', 'prune', '--all', '--force'));

test('disk use is measured when it is asked for, and leads to what takes it', async ({ page, app }) => {
  await litter();
  await signIn(page, app);
  const panel = disk(page);
  await panel.getByRole('button', { name: /^Measure/ }).click();
  await expect(panel).toContainText(/measured .* took [\d.]+ s/);
  await expect(panel).toContainText('docker system df');
  const printed = await lines('system', 'df', '--format', '{{.Type}} {{.Active}} of {{.TotalCount}}');
  for (const [type, row] of [
    ['Images', 'Images'],
    ['Containers', 'Containers'],
    ['Local Volumes', 'Volumes'],
    ['Build Cache', 'Build cache'],
  ] as const) {
    const told = printed.find((line) => line.startsWith(type))?.slice(type.length + 1) ?? '';
    await expect(panel.getByRole('row').filter({ hasText: row })).toContainText(told);
  }
  // Layers that the images share count once in both.
  const size = await panel.getByRole('row').filter({ hasText: 'Images' }).getByRole('cell').nth(1).innerText();
  await expect(page.getByRole('region', { name: /^\d+ containers$/ })).toContainText(`${size} when measured`);
  await panel.getByRole('link', { name: /^Volumes: .* that nothing uses/ }).click();
  await expect(page).toHaveURL(/volumes\?q=used(:|%3A)no/);
  await expect(page.getByRole('link', { name: 'archive', exact: true })).toBeVisible();
  await expect(page.getByRole('link', { name: 'data', exact: true })).toHaveCount(0);
});

test('a clean-up shows what goes of each kind with its bytes and its command, and removes what was chosen', async ({
  page,
  app,
}, testInfo) => {
  await litter();
  await buildByBuildKit(testInfo.outputPath('context'), 'built:1');
  await signIn(page, app);
  await disk(page).getByRole('button', { name: 'Clean up…' }).click();

  const images = kind(page, 'Images');
  await expect(images).toContainText('1 goes');
  await expect(images).toContainText('docker image prune');
  await images.getByRole('button', { name: 'All unused' }).click();
  await expect(images.getByRole('listitem').filter({ hasText: 'spare:1' })).toBeVisible();
  await expect(images).toContainText('docker image prune -a');

  const containers = kind(page, 'Stopped containers');
  await expect(containers.getByRole('listitem')).toHaveText([/^stopped3MB$/]);
  await expect(containers).toContainText('docker container prune');

  const volumes = kind(page, 'Unused volumes');
  await expect(volumes).toContainText(/1 goes, 2MB/);
  await volumes.getByRole('button', { name: 'All unused' }).click();
  await expect(volumes).toContainText(/2 go, 7MB/);
  await expect(volumes.getByRole('listitem').filter({ hasText: 'archive' })).toContainText('5MB');
  await expect(volumes).toContainText('docker volume prune');

  const networks = kind(page, 'Unused networks');
  await expect(networks.getByRole('listitem')).toHaveText(['idle']);
  await expect(networks).toContainText('docker network prune');
  const cache = kind(page, 'Build cache');
  await expect(cache.getByRole('listitem').filter({ hasText: 'touch /new' })).toHaveCount(0);
  await expect(cache).toContainText('docker builder prune --force');
  await cache.getByRole('button', { name: 'All unused' }).click();
  await expect(cache.getByRole('listitem').filter({ hasText: 'touch /new' })).toBeVisible();
  await expect(cache).toContainText('docker builder prune -a --force');
  await expectNoViolations(page, 'a clean-up');

  // What is left out stays.
  await networks.getByRole('checkbox', { name: 'Unused networks' }).uncheck();
  await dialogOf(page)
    .getByRole('button', { name: /^Remove, and free up to/ })
    .click();
  await expect(containers).toContainText('1 removed, 3MB freed.');
  await expect(volumes).toContainText('2 removed, 7MB freed.');
  await expect(images).toContainText('in a job of its own');
  await expect(cache).toContainText(/\d removed/);
  await dialogOf(page).getByRole('button', { name: 'Close', exact: true }).last().click();
  await expect(dialogOf(page)).toHaveCount(0);
  await expect(disk(page)).toContainText('measured');

  await expect.poll(() => lines('images', '--format', '{{.Repository}}:{{.Tag}}')).toEqual(['busybox:latest']);
  expect(await lines('ps', '-a', '--format', '{{.Names}}')).toEqual(['web']);
  expect(await lines('volume', 'ls', '-q')).toEqual(['data']);
  expect(await lines('system', 'df', '--format', '{{.Type}} {{.TotalCount}}')).toContain('Build Cache 0');
  expect(await lines('network', 'ls', '--format', '{{.Name}}', '--filter', 'type=custom')).toEqual(['idle', 'used']);
});

test.describe('on a phone, in Chinese', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, locale: 'zh-CN' });

  test('清理窗口列出将删除的内容和大小，宽度不超过手机', async ({ page, app }) => {
    await litter();
    await signIn(page, app);
    await page.getByRole('region', { name: '磁盘占用' }).getByRole('button', { name: '清理…' }).tap();
    const dialog = page.getByRole('dialog', { name: '清理' });
    const volumes = dialog.getByRole('region', { name: '未使用的卷' });
    await expect(volumes).toContainText('将删除 1 个，2MB。');
    await volumes.getByRole('button', { name: '全部未使用' }).tap();
    await expect(volumes).toContainText('将删除 2 个，7MB。');
    await expect(volumes).toContainText('其中的数据将无法恢复');
    await expect(dialog.getByRole('region', { name: '未使用的网络' })).toContainText('docker network prune');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await expectNoViolations(page, 'a clean-up on a phone');
    await dialog.getByRole('button', { name: '取消' }).tap();
    expect(await lines('volume', 'ls', '-q')).toHaveLength(3);
  });
});

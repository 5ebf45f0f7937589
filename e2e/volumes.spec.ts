import { expect, type Page } from '@playwright/test';
import { docker } from '@/lib/server/testing/test-engine';
import { expectNoViolations } from './support/axe';
import { go } from './support/navigate';
import { test } from './support/test';

const field = (page: Page, name: RegExp) => page.getByRole('textbox', { name });
const row = (page: Page, name: string) => page.getByRole('row').filter({ hasText: name });
const box = (page: Page, name: string) => page.getByRole('checkbox', { name, exact: true });

test.describe('volumes', () => {
  test('a volume in memory is made, mounted, measured, browsed, and not removed while it is in use', async ({
    signedIn: page,
  }) => {
    await docker('pull', '-q', 'busybox');
    await go(page, 'Volumes');
    await expect(page.getByRole('heading', { name: 'No volume yet' })).toBeVisible();
    await page.getByRole('link', { name: 'Create volume' }).click();
    await field(page, /^Name/).fill('cache');
    await page.getByRole('combobox', { name: /^Kind/ }).selectOption('cifs');
    await field(page, /^Server/).fill('nas');
    await field(page, /^Share/).fill('team');
    await page.getByLabel('Password', { exact: true }).fill('sesame');
    await expect(page.getByText('password=********', { exact: false }).first()).toBeVisible();
    await expect(page.getByText('sesame')).toHaveCount(0);
    await expectNoViolations(page, 'the form of a volume');
    await page.getByRole('combobox', { name: /^Kind/ }).selectOption('tmpfs');
    await field(page, /^Size/).fill('8mb');
    await expect(page.getByText('It has not the form of one.')).toBeVisible();
    await field(page, /^Size/).fill('8m');
    await page.getByRole('button', { name: 'Create', exact: true }).click();

    await expect(page.getByRole('heading', { level: 1, name: 'cache' })).toBeVisible();
    await expect(page.getByText('No container mounts it.')).toBeVisible();
    await docker('run', '-d', '--name', 'web', '-v', 'cache:/data:ro', 'busybox', 'sleep', '1000');
    await expect(row(page, 'web')).toContainText('/data');
    await expect(row(page, 'web')).toContainText('read-only');
    await page.getByRole('button', { name: 'Measure sizes' }).click();
    await expect(page.getByText(/measured .*took/)).toBeVisible();
    await expectNoViolations(page, 'a volume');
    await expect(page.getByRole('link', { name: 'Browse its files in web' })).toHaveAttribute(
      'href',
      /files\?path=%2Fdata$/,
    );

    await page.getByRole('button', { name: 'Remove…' }).click();
    const dialog = page.getByRole('dialog');
    await expect(dialog).toContainText('The engine refuses while these mount it, running or not: web');
    await dialog.getByRole('button', { name: 'Remove', exact: true }).click();
    await expect(dialog).toContainText(/in use/);
    await dialog.getByRole('button', { name: 'Close', exact: true }).last().click();
    expect(await docker('volume', 'ls', '-q')).toBe('cache');

    await go(page, 'Volumes');
    await page.getByRole('link', { name: 'Create volume' }).click();
    await field(page, /^Name/).fill('cache');
    await page.getByRole('button', { name: 'Create', exact: true }).click();
    await expect(page.getByText('There was a volume cache already: none was made')).toBeVisible();
  });

  test('a prune shows what goes: those without a name, or all that nothing mounts', async ({ signedIn: page }) => {
    await docker('pull', '-q', 'busybox');
    await docker('volume', 'create', 'kept');
    const unnamed = await docker('volume', 'create');
    await docker('create', '--name', 'job', '-v', 'used:/data', 'busybox', 'true');
    await go(page, 'Volumes');
    await page
      .getByRole('button', { name: /unused, anonymous/ })
      .first()
      .click();
    await expect(row(page, 'used')).toHaveCount(0);
    await page.getByRole('button', { name: 'Prune…' }).click();
    const dialog = page.getByRole('dialog');
    await expect(box(page, unnamed)).toBeChecked();
    await expect(box(page, 'kept')).toHaveCount(0);
    await dialog.getByRole('checkbox', { name: 'Those with a name as well' }).click();
    await expect(box(page, 'kept')).toBeChecked();
    await box(page, 'kept').click();
    await expect(dialog).toContainText(`docker volume rm ${unnamed}`);
    await expectNoViolations(page, 'the prune of volumes');
    await dialog.getByRole('button', { name: 'Remove 1', exact: true }).click();
    await expect(dialog).toContainText('1 removed.');
    expect((await docker('volume', 'ls', '-q')).split('\n').sort()).toEqual(['kept', 'used']);
  });

  test('a volume called create has a page, beside the one that makes volumes; what is not given is named in the command', async ({
    signedIn: page,
  }) => {
    await docker('volume', 'create', 'create');
    await go(page, 'Volumes');
    await row(page, 'create').getByRole('link', { name: 'create', exact: true }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'create' })).toBeVisible();
    await expect(page.getByText('No container mounts it.')).toBeVisible();
    await go(page, 'Volumes');
    await page.getByRole('link', { name: 'Create volume' }).click();
    await page.getByRole('combobox', { name: /^Kind/ }).selectOption('cifs');
    await field(page, /^Share/).fill('team');
    await expect(page.getByText('device=//SERVER/team')).toBeVisible();
    await page.getByRole('combobox', { name: /^Kind/ }).selectOption('other');
    await expect(page.getByRole('combobox', { name: /^Driver/ })).toHaveAttribute('list', /.+/);
    await expect(page.locator('datalist option[value=local]')).toHaveCount(1);
  });

  test.describe('on a phone, in Chinese', () => {
    test.use({ viewport: { width: 390, height: 844 }, locale: 'zh-CN' });

    test('the list fits and a volume opens from it', async ({ signedIn: page }) => {
      await docker('volume', 'create', `a-volume-with-${'a-very-long-name-'.repeat(5)}end`);
      await page.getByRole('button', { name: '更多', exact: true }).click();
      await page.getByRole('link', { name: /^卷/ }).click();
      await expect(page.getByRole('heading', { level: 1, name: '卷' })).toBeVisible();
      await expect(page.getByRole('button', { name: '测量大小' })).toBeVisible();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
      await expectNoViolations(page, 'volumes on a phone');
      await page.getByRole('link', { name: /^a-volume/ }).click();
      await expect(page.getByText('没有容器挂载它。')).toBeVisible();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    });
  });
});

import { expect } from '@playwright/test';
import { docker } from '@/lib/server/testing/test-engine';
import { test } from './support/test';

test.use({ locale: 'zh-CN' });

test('一个人只用中文：拉取、运行、计算、停止、删除', async ({ signedIn: page }) => {
  await page.getByRole('link', { name: '镜像' }).first().click();
  await page.getByRole('heading', { name: '镜像', level: 1 }).waitFor();
  await page.getByRole('combobox', { name: '镜像' }).fill('python:3.11.5-alpine');
  await page.keyboard.press('Enter');
  const row = page.getByRole('row').filter({ hasText: 'python' });
  await expect(row).toBeVisible({ timeout: 30_000 });
  await page.getByRole('link', { name: '容器' }).first().click();
  await page.getByRole('heading', { name: '容器', level: 1 }).waitFor();
  await page.getByRole('link', { name: '运行容器' }).first().click();
  await page.getByRole('combobox', { name: '镜像' }).fill('python:3.11.5-alpine');
  await page.keyboard.press('Escape');
  await page.getByRole('textbox', { name: '名称' }).first().fill('zhongwen');
  const terminalMode = page.getByRole('checkbox', { name: /打开它的终端/ });
  if (!(await terminalMode.isChecked())) await terminalMode.click();
  await page.getByRole('button', { name: '运行', exact: true }).click();
  const screen = page.locator('.xterm-rows').first();
  await expect(screen).toContainText('>>>', { timeout: 20_000 });
  await page.locator('.xterm-helper-textarea').first().focus();
  await page.keyboard.type('print("你好", 6*7)\n');
  await expect(screen).toContainText('你好 42');
  await page.keyboard.press('Control+d');
  await expect(
    page
      .getByText('已退出 (0)')
      .or(page.getByText(/退出码/))
      .first(),
  ).toBeVisible();
  expect(await docker('inspect', '--format', '{{.State.ExitCode}}', 'zhongwen')).toBe('0');
  await page.getByRole('link', { name: '容器' }).first().click();
  await page.getByRole('row').filter({ hasText: 'zhongwen' }).getByRole('checkbox').check();
  await page.getByRole('button', { name: /删除/ }).first().click();
  await page.getByRole('alertdialog').or(page.getByRole('dialog')).getByRole('button', { name: /删除/ }).click();
  await expect.poll(() => docker('ps', '-aq')).toBe('');
  await expect(page.getByRole('row').filter({ hasText: 'zhongwen' })).toHaveCount(0);
});

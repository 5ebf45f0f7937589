import { expect, type Page } from '@playwright/test';
import { docker, until } from '@/lib/server/testing/test-engine';
import { go } from './support/navigate';
import { test } from './support/test';

const palette = (page: Page) => page.getByRole('dialog', { name: 'Find anything, do anything' });
/** Opens the palette and waits until it hears what is typed. */
async function callPalette(page: Page): Promise<void> {
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog').getByRole('combobox')).toBeFocused();
}
const state = (name: string) => docker('inspect', '--format', '{{.State.Status}}', name);

test.beforeEach(async () => {
  await docker('pull', '-q', 'busybox');
  for (const name of ['web', 'db']) await docker('run', '-d', '--init', '--name', name, 'busybox', 'sleep', '600');
});

test('the palette stops, finds and opens by keys, and remembers what was used', async ({ signedIn: page }) => {
  await go(page, 'Containers');
  await page.getByRole('row').filter({ hasText: 'web' }).waitFor();
  await callPalette(page);
  await page.keyboard.type('stop we');
  await expect(palette(page).getByRole('option').first()).toHaveText('Stop web…');
  await expect(palette(page)).toContainText('docker stop web');
  await page.keyboard.press('Enter');
  await page.getByRole('alertdialog').getByRole('button', { name: 'Stop' }).click();
  await until(async () => (await state('web')) === 'exited', 'web stopped by the palette');
  await expect(page.getByText('web stopped')).toBeVisible();

  await page.getByRole('button', { name: 'Find or do…' }).click();
  await expect(palette(page).getByRole('combobox')).toBeFocused();
  await expect(palette(page).getByRole('option').first()).toContainText('web');
  await page.keyboard.type('logs db');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/logs$/);
  await expect(palette(page)).toHaveCount(0);

  await callPalette(page);
  await page.keyboard.type('简体');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: '查找与操作…' })).toBeVisible();
  await callPalette(page);
  await page.keyboard.type('启动web');
  await expect(page.getByRole('option').first()).toHaveText('启动 web');
  await page.keyboard.press('Enter');
  await until(async () => (await state('web')) === 'running', 'web started in Chinese');
});

test('keys act on the focused row alone, are listed, and letters can be switched off', async ({ signedIn: page }) => {
  await go(page, 'Containers');
  const row = (name: string) => page.getByRole('row').filter({ hasText: name });
  await row('db').focus();
  await page.keyboard.press('j');
  await expect(row('web')).toBeFocused();
  await page.keyboard.press('x');
  await expect(row('web').getByRole('checkbox')).toBeChecked();
  await page.keyboard.press('x');
  await page.keyboard.press('r');
  const asked = page.getByRole('alertdialog', { name: 'Restart web?' });
  await expect(asked).toContainText('docker restart web');
  await page.keyboard.press('Escape');
  await expect(asked).toHaveCount(0);

  await test.step('? lists the keys, and leads to the switch', async () => {
    await page.keyboard.press('?');
    const help = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
    await expect(help.getByText('Start; stop, after asking')).toBeVisible();
    await help.getByRole('link', { name: 'To the setting' }).click();
    await page.getByRole('checkbox', { name: /Single letters/ }).uncheck();
  });

  await test.step('switched off, letters do nothing, here and after a reload; other keys do', async () => {
    await go(page, 'Containers');
    await row('db').waitFor();
    await page.reload();
    await row('db').focus();
    for (const key of ['j', 'd', 's', '?', '/']) await page.keyboard.press(key);
    await expect(row('db')).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await expect(row('web')).toBeFocused();
    await page.keyboard.press('Delete');
    await expect(page.getByRole('alertdialog', { name: 'Remove web?' })).toBeVisible();
    await page.keyboard.press('Escape');
  });
});

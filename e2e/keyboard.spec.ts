import { expect } from '@playwright/test';
import { docker } from '@/lib/server/testing/test-engine';
import { menuHearsKeys, tabTo } from './support/keyboard';
import { screenOf, terminalOf } from './support/terminal';
import { test } from './support/test';

test('the main job without a mouse: pull, run with a terminal, compute, filter, open, remove', async ({
  signedIn: page,
}) => {
  const { keyboard } = page;

  await test.step('skip to the tutorial and pull', async () => {
    await tabTo(page, page.getByRole('link', { name: 'Skip to content' }));
    await keyboard.press('Enter');
    await tabTo(page, page.getByRole('main').getByRole('button', { name: 'Pull', exact: true }));
    await keyboard.press('Enter');
    await expect.poll(() => docker('images', '-q', 'python:3.11.5-alpine'), { timeout: 30_000 }).not.toBe('');
  });

  await test.step('run it with a terminal', async () => {
    await tabTo(page, page.getByRole('navigation', { name: 'Navigation' }).getByRole('link', { name: 'Containers' }));
    await keyboard.press('Enter');
    await tabTo(page, page.getByRole('main').getByRole('link', { name: 'Run a container' }));
    await keyboard.press('Enter');
    await tabTo(page, page.getByRole('combobox', { name: 'Image' }));
    await keyboard.type('python:3.11.5-alpine');
    await keyboard.press('Escape');
    await tabTo(page, page.getByRole('textbox', { name: /^Name/ }));
    await keyboard.type('by-keys');
    const terminal = page.getByRole('checkbox', { name: /Open a terminal in it/ });
    await tabTo(page, terminal);
    if (!(await terminal.isChecked())) await keyboard.press('Space');
    await tabTo(page, page.getByRole('button', { name: 'Run', exact: true }));
    await keyboard.press('Enter');
  });

  await test.step('compute, and leave the terminal by its own key', async () => {
    const terminal = terminalOf(page, 'by-keys');
    await expect(screenOf(terminal)).toContainText('>>>');
    await expect(terminal.getByRole('textbox', { name: 'Terminal input' })).toBeFocused();
    await keyboard.type('print(6*7)\n');
    await expect(screenOf(terminal)).toContainText('42');
    await keyboard.press('Shift+Escape');
    await expect(terminal.getByRole('textbox', { name: 'Terminal input' })).not.toBeFocused();
  });

  await test.step('filter, go to the row, open it', async () => {
    await tabTo(page, page.getByRole('navigation', { name: 'Navigation' }).getByRole('link', { name: 'Containers' }));
    await keyboard.press('Enter');
    const row = page.getByRole('row').filter({ hasText: 'by-keys' });
    await row.waitFor();
    await keyboard.press('/');
    await keyboard.type('by-keys');
    await expect(page).toHaveURL(/q=by-keys/);
    await tabTo(page, row);
    await keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: 'by-keys', level: 1 })).toBeVisible();
  });

  await test.step('remove it, after being asked', async () => {
    await tabTo(page, page.getByRole('main').getByRole('button', { name: /More/ }).first());
    await keyboard.press('Enter');
    await menuHearsKeys(page);
    await keyboard.press('End');
    await expect(page.getByRole('menuitem', { name: /^Remove/ })).toBeFocused();
    await keyboard.press('Enter');
    const asked = page.getByRole('alertdialog');
    await tabTo(page, asked.getByRole('button', { name: /^Remove/ }));
    await keyboard.press('Enter');
    await expect.poll(() => docker('ps', '-aq')).toBe('');
  });
});

import { expect } from '@playwright/test';
import { testEngine } from '@/lib/server/testing/test-engine';
import { startApp, type App } from './support/app';
import { turnAccountsOn } from './support/api';
import { menuHearsKeys, tabTo } from './support/keyboard';
import { owner } from './support/people';
import { test } from './support/test';

let app: App;
test.describe.configure({ timeout: 150_000 });
test.beforeEach(async () => {
  app = await startApp(`unix://${testEngine().socket}`);
  await turnAccountsOn(app, owner);
});
test.afterEach(async () => app.stop());

test('an owner looks after people without a mouse: in, add, another role, sessions, delete, out', async ({ page }) => {
  const { keyboard } = page;
  const row = page.getByRole('row').filter({ hasText: 'marek' });
  const actions = page.getByRole('button', { name: 'Actions for marek' });
  /** Opens the row's menu and takes the item of that name, by its first letters as one may in a menu. */
  const choose = async (name: RegExp, keys: string[]) => {
    await tabTo(page, actions);
    await keyboard.press('Enter');
    await menuHearsKeys(page);
    for (const key of keys) await keyboard.press(key);
    await expect(page.getByRole('menuitem', { name })).toBeFocused();
    await keyboard.press('Enter');
  };

  await test.step('sign in, after a wrong password', async () => {
    await page.goto(app.url);
    await expect(page.getByLabel('User name or e-mail')).toBeFocused();
    await keyboard.type(owner.name);
    await keyboard.press('Tab');
    await keyboard.type('not the password');
    await keyboard.press('Enter');
    await expect(page.getByRole('main').getByRole('alert')).toContainText('Name or password is not right.');
    await expect(page.getByLabel('Password', { exact: true })).toBeFocused();
    await keyboard.type(owner.password);
    await keyboard.press('Enter');
    await page.waitForURL(/environments/);
  });

  await test.step('add a person, with a suggested password', async () => {
    await tabTo(page, page.getByRole('link', { name: 'Settings' }));
    await keyboard.press('Enter');
    const add = page.getByRole('button', { name: 'Add a person' });
    await tabTo(page, add);
    await keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Add a person' });
    await expect(dialog.getByLabel('User name')).toBeFocused();
    await keyboard.type('marek');
    await tabTo(page, dialog.getByRole('radio', { name: 'Viewer' }));
    await keyboard.press('ArrowDown');
    await expect(dialog.getByRole('radio', { name: 'Operator' })).toBeChecked();
    await tabTo(page, dialog.getByRole('button', { name: 'Suggest one' }));
    await keyboard.press('Enter');
    await expect(dialog.getByLabel('Password', { exact: true })).not.toHaveValue('');
    await tabTo(page, dialog.getByRole('button', { name: 'Add', exact: true }));
    await keyboard.press('Enter');
    const handOver = page.getByRole('alertdialog', { name: 'marek can sign in now' });
    await expect(handOver.getByRole('button', { name: 'Done' })).toBeFocused();
    await keyboard.press('Enter');
    await expect(row).toContainText('Operator');
    await expect(add).toBeFocused();
  });

  await test.step('give another role', async () => {
    await choose(/^Change role/, []);
    const dialog = page.getByRole('dialog', { name: 'Role of marek' });
    await expect(dialog.getByRole('radio', { name: 'Operator' })).toBeFocused();
    await keyboard.press('ArrowDown');
    await tabTo(page, dialog.getByRole('button', { name: 'Change role' }));
    await keyboard.press('Enter');
    await expect(row).toContainText('Admin');
    await expect(actions).toBeFocused();
  });

  await test.step('look at sessions, and come back to where one was', async () => {
    await choose(/^Sessions/, ['ArrowDown', 'ArrowDown']);
    const dialog = page.getByRole('dialog', { name: 'Where marek is signed in' });
    await expect(dialog.getByRole('button', { name: 'Close' }).last()).toBeFocused();
    await keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
    await expect(actions).toBeFocused();
  });

  await test.step('delete, after being asked, where the first key loses nothing', async () => {
    await choose(/^Delete/, ['End']);
    const asked = page.getByRole('alertdialog', { name: 'Delete marek?' });
    await expect(asked.getByRole('button', { name: 'Cancel' })).toBeFocused();
    await keyboard.press('Enter');
    await expect(actions).toBeFocused();
    await choose(/^Delete/, ['End']);
    await tabTo(page, asked.getByRole('button', { name: 'Delete' }));
    await keyboard.press('Enter');
    await expect(row).toHaveCount(0);
  });

  await test.step('sign out by the menu of the person', async () => {
    await tabTo(page, page.getByRole('button', { name: `Signed in as ${owner.name}` }));
    await keyboard.press('Enter');
    await menuHearsKeys(page);
    await keyboard.press('End');
    await expect(page.getByRole('menuitem', { name: 'Sign out' })).toBeFocused();
    await keyboard.press('Enter');
    await expect(page.getByText('You are signed out.')).toBeVisible();
  });
});

import { expect } from '@playwright/test';
import { docker, testEngine } from '@/lib/server/testing/test-engine';
import { startApp, type App } from './support/app';
import { addPersonQuickly, newBrowser, operator, signInAs, turnAccountsOn } from './support/people';
import { expectNoViolations } from './support/axe';
import { test } from './support/test';

/** Accounts cannot be turned off again: a server of its own. */
let app: App;
test.describe.configure({ timeout: 120_000 });
test.beforeEach(async () => {
  app = await startApp(`unix://${testEngine().socket}`);
});
test.afterEach(async () => app.stop());

const admin = { name: 'adaeze', password: 'marble-ferry-kite-58' };

test('what an owner allows on the policy page is what an operator may start, and the refusal says why not', async ({
  page,
  browser,
}) => {
  await docker('pull', '-q', 'busybox');
  await docker('create', '--name', 'router', '--cap-add', 'NET_ADMIN', 'busybox', 'sleep', '600');
  await turnAccountsOn(page, app);
  await addPersonQuickly(page, app, operator, 'operator');
  await page.getByRole('link', { name: 'Policy', exact: true }).click();
  const beyond = page.locator('section').filter({ hasText: 'Containers beyond the policy' });
  await expect(beyond.getByRole('listitem').filter({ hasText: 'router' }).first()).toContainText(
    'The capability NET_ADMIN may not be added.',
  );

  const other = await newBrowser(browser);
  await signInAs(other, app, operator, '/environments/local/containers');
  const row = other.getByRole('row').filter({ hasText: 'router' });
  await row.hover();
  await row.getByRole('button', { name: 'Start router' }).click();
  const refusal = other.getByRole('listitem').filter({ hasText: 'The policy of this engine does not allow this.' });
  await expect(refusal).toContainText('The capability NET_ADMIN may not be added.');
  expect(await docker('inspect', '-f', '{{.State.Status}}', 'router')).toBe('created');

  await page.getByRole('checkbox', { name: 'NET_ADMIN' }).check();
  await page.getByRole('button', { name: 'Save the policy' }).click();
  await expect(page.getByText('The policy is saved and holds from now on.')).toBeVisible();
  await expect(beyond).toContainText('None: every container here is within the policy.');
  await row.hover();
  await row.getByRole('button', { name: 'Start router' }).click();
  await expect(row).toContainText('running');
});

test('the Run form tells an admin beforehand what the policy does not allow, and afterwards which rule it was', async ({
  page,
  browser,
}) => {
  await docker('pull', '-q', 'busybox');
  await turnAccountsOn(page, app);
  await addPersonQuickly(page, app, admin, 'admin');
  await page.getByRole('link', { name: 'Policy', exact: true }).click();
  await page.getByRole('radio', { name: /^Only these folders/ }).check();
  await page.getByRole('textbox', { name: 'Allowed folder' }).fill('/srv/data');
  await page.getByRole('button', { name: 'Add to the list: Allowed folder' }).click();
  await page.getByRole('button', { name: 'Save the policy' }).click();
  await expect(page.getByText('The policy is saved and holds from now on.')).toBeVisible();

  const other = await newBrowser(browser);
  await signInAs(other, app, admin, '/environments/local/containers/run?image=busybox');
  await other.getByRole('button', { name: /^Network/ }).click();
  const host = other.getByRole('option', { name: 'host: the policy does not allow it' });
  await expect(host).toBeDisabled();
  await other.getByRole('button', { name: /^Files and volumes/ }).click();
  await expect(other.getByText('the policy of this engine allows /srv/data')).toBeVisible();
  await other.getByRole('button', { name: 'Add a place' }).click();
  await other.getByRole('combobox', { name: /^Kind/ }).selectOption('bind');
  await other.getByRole('textbox', { name: 'Where the files live, row 1' }).fill('/etc');
  await other.getByRole('textbox', { name: 'Place in the container, row 1' }).fill('/x');
  await expect(other.getByText('The policy of this engine does not allow this folder.')).toBeVisible();
  await other.getByRole('button', { name: 'Run', exact: true }).click();
  await expect(other.getByRole('alert').filter({ hasText: '/etc' })).toContainText(
    'The host’s /etc may not be mounted.',
  );
  await expect(other.getByText('The policy does not allow it. Nothing was created.')).toBeVisible();
  await expectNoViolations(other, 'the Run form that the policy refused');
  await expectNoViolations(page, 'the policy with a folder');
  expect(await docker('ps', '-aq')).toBe('');
});

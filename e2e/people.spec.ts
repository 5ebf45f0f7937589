import { expect, type Page } from '@playwright/test';
import { docker, testEngine } from '@/lib/server/testing/test-engine';
import { call, firstPassword } from './support/api';
import { startApp, type App } from './support/app';
import { credentials } from './support/credentials';
import {
  addPerson,
  addPersonQuickly,
  chooseOwnPassword,
  fillSignIn,
  newBrowser,
  operator,
  owner,
  signInAs,
  turnAccountsOn,
  viewer,
} from './support/people';
import { screenOf, terminalOf, typeLine } from './support/terminal';
import { test } from './support/test';

/** Each test turns accounts on, which cannot be undone: each has a server and a data folder of its own. */
let app: App;
// A server of its own for each, and passwords that are slow to check on purpose.
test.describe.configure({ timeout: 150_000 });
test.beforeEach(async () => {
  app = await startApp(`unix://${testEngine().socket}`);
});
test.afterEach(async () => app.stop());

/** Everything by which one could change something on a page of the shell. */
const changes =
  /^(run|start|stop|restart|kill|remove|pull|select|terminal|attach|new terminal|cancel|retry|clear ended|add a person)\b/i;

async function expectNoWayToChange(page: Page): Promise<void> {
  for (const role of ['button', 'link', 'menuitem', 'checkbox'] as const)
    await expect(page.getByRole('main').getByRole(role, { name: changes })).toHaveCount(0);
}

test('an owner adds people, and each sees and does what the role allows, from the moment that it is given', async ({
  page,
  browser,
}) => {
  await docker('pull', '-q', 'busybox');
  await docker(
    'run',
    '-d',
    '--init',
    '--name',
    'shop',
    '-e',
    'TOKEN=pier-secret',
    'busybox',
    'sh',
    '-c',
    'echo ready; sleep 600',
  );
  await docker('volume', 'create', 'hold');
  await turnAccountsOn(page, app);
  await addPerson(page, operator, 'Operator');
  await addPerson(page, viewer, 'Viewer');

  const seen = await newBrowser(browser);
  await seen.goto(`${app.url}/environments/local/containers`);
  await seen.waitForURL(/\/sign-in/);
  await fillSignIn(seen, { ...viewer, password: firstPassword });
  await chooseOwnPassword(seen, viewer.password);
  await expect(seen).toHaveURL(`${app.url}/environments/local/containers`);
  const row = seen.getByRole('row').filter({ hasText: 'shop' });
  await expect(row).toContainText('running');
  await expectNoWayToChange(seen);
  await seen.getByRole('link', { name: 'shop' }).click();
  await expect(seen.getByRole('heading', { level: 1 })).toContainText('shop');
  await expect(seen.getByText('TOKEN')).toBeVisible();
  await expect(seen.getByText('pier-secret')).toHaveCount(0);
  await expectNoWayToChange(seen);
  await expect(seen.getByRole('main').getByRole('link', { name: 'Terminal' })).toHaveCount(0);
  await seen.getByRole('main').getByRole('navigation').getByRole('link', { name: 'Logs' }).click();
  await expect(seen.getByText('ready')).toBeVisible();
  const noValues = seen.getByText('You may see the names of labels, not their values');
  for (const list of ['containers', 'images', 'networks', 'volumes']) {
    await seen.goto(`${app.url}/environments/local/${list}?q=${encodeURIComponent('label:com=x')}`);
    await expect(noValues).toBeVisible();
    await seen.getByRole('combobox').fill('label:com');
    await expect(noValues).toHaveCount(0);
  }
  for (const path of ['', '/images', '/containers/run']) {
    await seen.goto(`${app.url}/environments/local${path}`);
    await seen.getByRole('navigation', { name: 'Navigation', exact: true }).waitFor();
    await expectNoWayToChange(seen);
  }
  await expect(seen.getByText('Your role does not reach this far')).toBeVisible();

  await page.getByRole('button', { name: `Actions for ${viewer.name}` }).click();
  await page.getByRole('menuitem', { name: /^Change role/ }).click();
  const dialog = page.getByRole('dialog', { name: `Role of ${viewer.name}` });
  await dialog.getByRole('radio', { name: 'Operator' }).check();
  await dialog.getByRole('button', { name: 'Change role' }).click();
  await seen.waitForURL(/\/sign-in\?reason=ended/);
  await expect(seen.getByText('You were signed out')).toBeVisible();
  await fillSignIn(seen, viewer);
  await seen.waitForURL(`${app.url}/environments/local/containers/run`);
  await seen.goto(`${app.url}/environments/local/containers`);
  await row.hover();
  await row.getByRole('button', { name: 'Stop shop' }).click();
  await expect(row).toContainText('exited (143)');
});

test('a session that is ended from elsewhere takes its page and its terminal with it', async ({ page, browser }) => {
  await docker('pull', '-q', 'busybox');
  await docker('run', '-d', '--init', '--name', 'quay', 'busybox', 'sleep', '600');
  await turnAccountsOn(page, app);
  const other = await newBrowser(browser);
  await signInAs(other, app, owner, '/environments/local/containers/quay');
  await other.getByRole('main').getByRole('button', { name: 'Terminal' }).click();
  await other.getByRole('button', { name: /^Open/ }).click();
  const terminal = terminalOf(other, 'quay');
  await typeLine(terminal, 'touch /tmp/open; echo in-$((40+2))');
  await expect(screenOf(terminal)).toContainText('in-42');
  await typeLine(terminal, 'sleep 4321');
  await expect.poll(() => docker('top', 'quay')).toContain('sleep 4321');

  await page.goto(`${app.url}/settings/profile`);
  await expect(page.getByText('this browser', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: /^End the session of Chrome on Linux/ }).click();
  await other.waitForURL(/\/sign-in\?reason=ended/);
  await expect(page.getByRole('button', { name: /^End the session/ })).toHaveCount(0);
  await expect.poll(() => docker('top', 'quay')).not.toContain('sleep 4321');
});

test('a wrong password is told, a right one leads to where one was going, and no link leads elsewhere', async ({
  page,
  browser,
}) => {
  await turnAccountsOn(page, app);
  const other = await newBrowser(browser);
  await other.goto(`${app.url}/environments/local/images?q=nginx`);
  await other.waitForURL(/\/sign-in\?next=/);
  await other.getByRole('button', { name: 'Sign in' }).click();
  await expect(other.getByText('Type your user name or e-mail.')).toBeVisible();
  await fillSignIn(other, { ...owner, password: 'not the password' });
  await expect(other.getByRole('main').getByRole('alert')).toContainText('Name or password is not right.');
  await fillSignIn(other, { ...owner, name: owner.name.toUpperCase() });
  await other.waitForURL(`${app.url}/environments/local/images?q=nginx`);

  for (const next of ['https://evil.example', '//evil.example', '/\\evil.example', '/%09/evil.example']) {
    const lured = await newBrowser(browser);
    await lured.goto(`${app.url}/sign-in?next=${encodeURIComponent(next)}`);
    await fillSignIn(lured, owner);
    await lured.waitForURL((url) => url.pathname !== '/sign-in');
    expect(new URL(lured.url()).origin).toBe(app.url);
    await lured.context().close();
  }
});

test('signing out ends the session in every tab of the browser, and the launch link opens nothing', async ({
  page,
}) => {
  const link = await app.launchLink();
  await turnAccountsOn(page, app);
  const tab = await page.context().newPage();
  await tab.goto(`${app.url}/environments/local/containers`);
  await tab.getByRole('heading', { level: 1, name: 'Containers' }).waitFor();
  await page.getByRole('button', { name: `Signed in as ${owner.name}` }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await expect(page.getByText('You are signed out.')).toBeVisible();
  await tab.waitForURL(/\/sign-in/);
  await tab.goto(link);
  await tab.waitForURL(/\/sign-in/);
});

test('the pages of people speak Chinese, and show at once what another owner changes', async ({ page, browser }) => {
  await turnAccountsOn(page, app);
  await addPersonQuickly(page, app, viewer, 'viewer');
  const zh = await newBrowser(browser, 'zh-CN');
  await zh.goto(app.url);
  await zh.getByLabel('用户名或邮箱').fill(owner.name);
  await zh.getByLabel('密码', { exact: true }).fill(owner.password);
  await zh.getByRole('button', { name: '登录' }).click();
  await zh.getByRole('link', { name: '设置' }).click();
  await expect(zh.getByRole('row').filter({ hasText: viewer.name })).toContainText('查看者');
  const added = zh.getByRole('row').filter({ hasText: operator.name });
  const { id } = await addPersonQuickly(page, app, operator, 'operator');
  await expect(added).toContainText('操作员');
  const session = await credentials(page, app);
  await call(app, 'PATCH', `/api/people/${id}`, { session, body: { roles: { local: 'admin' } } });
  await expect(added).toContainText('管理员');
  await call(app, 'DELETE', `/api/people/${id}`, { session });
  await expect(added).toHaveCount(0);
  await zh.getByRole('link', { name: '个人资料' }).click();
  await expect(zh.getByText('此浏览器')).toBeVisible();
});

import { expect, type Browser, type Page } from '@playwright/test';
import type { EnvironmentRole } from '@/lib/contract/roles';
import { addPerson as addByApi, firstPassword } from './api';
import type { App } from './app';
import { credentials } from './credentials';
import { noteSecretsOf } from './secrets';

/** Somebody with an account. */
export interface Credentials {
  name: string;
  password: string;
}

export const owner: Credentials = { name: 'lin.wei', password: 'quay-heron-lantern-41' };
export const viewer: Credentials = { name: 'ana', password: 'velvet-tugboat-pier-7' };
export const operator: Credentials = { name: 'marek', password: 'copper-anchor-fog-93' };
noteSecretsOf([owner, viewer, operator, { password: firstPassword }]);

/** A page of a browser of its own, which the caller's context closes with the browser. */
export async function newBrowser(browser: Browser, locale = 'en-US'): Promise<Page> {
  return (await browser.newContext({ locale })).newPage();
}

/** From the launch link to an owner's account, by the way that a person takes. Ends on the list of people. */
export async function turnAccountsOn(page: Page, app: App, { name, password }: Credentials = owner): Promise<void> {
  await page.goto(await app.launchLink());
  await page.getByRole('link', { name: 'Settings' }).click();
  await page.getByRole('link', { name: /^Turn accounts on/ }).click();
  await page.getByLabel('User name').fill(name);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Turn accounts on' }).click();
  await page.waitForURL(`${app.url}/settings/people`);
  await expect(page.getByRole('row').filter({ hasText: name })).toContainText('Owner');
}

/** Signs in on the sign-in page, from wherever the app leads there. */
export async function signInAs(page: Page, app: App, { name, password }: Credentials, path = '/'): Promise<void> {
  await page.goto(app.url + path);
  await page.waitForURL(/\/sign-in/);
  await fillSignIn(page, { name, password });
  await page.waitForURL((url) => url.pathname !== '/sign-in');
  await page.getByRole('button', { name: `Signed in as ${name}` }).waitFor();
}

export async function fillSignIn(page: Page, { name, password }: Credentials): Promise<void> {
  await page.getByLabel('User name or e-mail').fill(name);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

/** Chooses an own password, where somebody lands who signed in with the first one. */
export async function chooseOwnPassword(page: Page, password: string): Promise<void> {
  await page.waitForURL(/\/own-password/);
  await page.getByLabel('Password that you were given').fill(firstPassword);
  await page.getByLabel('New password').fill(password);
  await page.getByRole('button', { name: 'Save and go on' }).click();
  await page.waitForURL((url) => url.pathname !== '/own-password');
}

/** Adds a person by the dialog of the list of people, on which `page` is, with the first password. */
export async function addPerson(page: Page, { name }: Credentials, role: string): Promise<void> {
  await page.getByRole('button', { name: 'Add a person' }).click();
  const dialog = page.getByRole('dialog', { name: 'Add a person' });
  await dialog.getByLabel('User name').fill(name);
  await dialog.getByRole('radio', { name: role }).check();
  await dialog.getByLabel('Password', { exact: true }).fill(firstPassword);
  await dialog.getByRole('button', { name: 'Add', exact: true }).click();
  const handOver = page.getByRole('alertdialog', { name: `${name} can sign in now` });
  await expect(handOver).toContainText(firstPassword);
  await handOver.getByRole('button', { name: 'Done' }).click();
  await expect(page.getByRole('row').filter({ hasText: name })).toContainText(role);
}

/** The same without the dialog, for specs that are about something else, with a password of their own. `page` is an owner's. */
export async function addPersonQuickly(page: Page, app: App, who: Credentials, role: EnvironmentRole) {
  return addByApi(app, await credentials(page, app), { ...who, roles: { local: role } });
}

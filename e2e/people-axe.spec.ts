import { expect, type Page } from '@playwright/test';
import { testEngine } from '@/lib/server/testing/test-engine';
import { addPerson, call, firstPassword, signIn } from './support/api';
import { startApp, type App } from './support/app';
import { credentials } from './support/credentials';
import { fillSignIn, owner, viewer } from './support/people';
import { lookAt, type Sight } from './support/sights';
import { signIn as enterByLink, test } from './support/test';
import { widths } from './support/widths';

const dialog = (page: Page) => page.getByRole('dialog');
/** Takes an item of the menu of the viewer's row, as soon as the row is there. */
const choose = async (page: Page, item?: RegExp) => {
  await page.getByRole('button', { name: `Actions for ${viewer.name}` }).click();
  await page.getByRole('menu').waitFor();
  if (item) await page.getByRole('menuitem', { name: item }).click();
};

const setUp: readonly Sight[] = [
  { what: 'what accounts are for, before there are any', at: '/settings/people' },
  { what: 'the profile of who has no account', at: '/settings/profile' },
  {
    what: 'the first account, with what is wrong in the form',
    at: '/set-up',
    show: async (page) => {
      await page.getByLabel('User name').fill('-');
      await page.getByLabel('Password', { exact: true }).fill('password12');
      await page.getByText('Easy to guess').or(page.getByText('Guessed at once')).waitFor();
      await page.getByRole('button', { name: 'Turn accounts on' }).click();
      await page.getByText(/^A user name has at least/).waitFor();
    },
  },
];

const entry: readonly Sight[] = [
  { what: 'signed out', at: '/sign-in?reason=ended' },
  {
    what: 'a wrong password',
    at: '/sign-in',
    show: async (page) => {
      await fillSignIn(page, { name: 'nobody', password: 'not it' });
      await page.getByText('Name or password is not right.').waitFor();
    },
  },
  {
    what: 'too many wrong passwords',
    at: '/sign-in',
    show: async (page) => {
      for (let more = true; more;) {
        await fillSignIn(page, { name: 'nobody', password: 'not it' });
        await page.getByRole('button', { name: 'Sign in' }).and(page.locator(':not([aria-busy])')).waitFor();
        more = await page.getByText('Too many attempts.').isHidden();
      }
      await page
        .getByText(/^Try again in/)
        .first()
        .waitFor();
    },
  },
  {
    what: 'the choice of an own password',
    at: '/sign-in',
    show: async (page) => {
      await fillSignIn(page, { name: 'new', password: firstPassword });
      await page.waitForURL(/own-password/);
      await page.getByLabel('Password that you were given').fill(firstPassword);
      await page.getByLabel('New password').fill(firstPassword);
      await page.getByRole('button', { name: 'Save and go on' }).click();
      await page.getByText('This is the password that you have now.').waitFor();
    },
  },
];

const people: readonly Sight[] = [
  { what: 'people', at: '', show: (page) => page.getByRole('row').filter({ hasText: viewer.name }).waitFor() },
  {
    what: 'a person to add, whose name is taken',
    at: '',
    show: async (page) => {
      await page.getByRole('button', { name: 'Add a person' }).click();
      await dialog(page).getByLabel('User name').fill(viewer.name);
      await dialog(page).getByRole('button', { name: 'Suggest one' }).click();
      await expect(dialog(page).getByLabel('Password', { exact: true })).not.toHaveValue('');
      await dialog(page).getByRole('button', { name: 'Add', exact: true }).click();
      await page.getByText('Another account has this name or e-mail already.').waitFor();
    },
  },
  { what: 'the menu of a person', at: '', show: (page) => choose(page) },
  {
    what: 'another role',
    at: '',
    show: (page) => choose(page, /^Change role/).then(() => dialog(page).getByRole('radio').first().waitFor()),
  },
  {
    what: 'the sessions of a person',
    at: '',
    show: (page) => choose(page, /^Sessions/).then(() => dialog(page).getByRole('listitem').first().waitFor()),
  },
  {
    what: 'the deletion of a person, asked',
    at: '',
    show: (page) => choose(page, /^Delete/).then(() => page.getByRole('alertdialog').waitFor()),
  },
  {
    what: 'a new password, to hand over',
    at: '',
    show: async (page) => {
      await choose(page, /^Set a new password/);
      await dialog(page).getByLabel('Password', { exact: true }).fill('five plain words to hand over');
      await dialog(page).getByRole('button', { name: 'Set password' }).click();
      await page.getByRole('alertdialog').waitFor();
    },
  },
];

const own: readonly Sight[] = [
  {
    what: 'the profile, with sessions',
    at: '/settings/profile',
    show: (page) =>
      page
        .getByRole('button', { name: /^End the session/ })
        .first()
        .waitFor(),
  },
  {
    what: 'the menu of who is signed in',
    at: '/settings/profile',
    show: async (page) => {
      await page.getByRole('button', { name: `Signed in as ${owner.name}` }).click();
      await page.getByRole('menu').waitFor();
    },
  },
];

/** What is laid out in another way where there is little room. */
const otherOnPhone = [
  'the first account, with what is wrong in the form',
  'people',
  'a person to add, whose name is taken',
  'the profile, with sessions',
  'too many wrong passwords',
];

let app: App;
test.beforeEach(async () => {
  app = await startApp(`unix://${testEngine().socket}`);
});
test.afterEach(async () => app.stop());

for (const [where, width] of Object.entries(widths))
  test.describe(where, () => {
    test.use({ ...width, actionTimeout: 15_000 });
    test.describe.configure({ timeout: 240_000 });

    const look = (page: Page, url: string, sights: readonly Sight[]) =>
      lookAt(page, url, where === 'on a phone' ? sights.filter(({ what }) => otherOnPhone.includes(what)) : sights);

    test('axe finds nothing on the pages of people, from the first account to signing in', async ({ page }) => {
      await enterByLink(page, app);
      await look(page, app.url, setUp);
      await page.goto(`${app.url}/set-up`);
      await page.getByLabel('User name').fill(owner.name);
      await page.getByLabel('Password', { exact: true }).fill(owner.password);
      await page.getByRole('button', { name: 'Turn accounts on' }).click();
      await page.waitForURL(`${app.url}/settings/people`);
      const session = await credentials(page, app);
      await addPerson(app, session, { ...viewer, roles: { local: 'viewer' } });
      await call(app, 'POST', '/api/people', { session, body: { name: 'new', password: firstPassword, roles: {} } });
      await Promise.all([signIn(app, viewer.name, viewer.password), signIn(app, owner.name, owner.password)]);
      await look(page, `${app.url}/settings/people`, people);
      await look(page, app.url, own);
      await page.context().clearCookies();
      await page.evaluate(() => localStorage.clear());
      await look(page, app.url, entry);
    });
  });

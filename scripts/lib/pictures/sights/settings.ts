import { button, main, rows, text, type Scene, type Sight } from './sight';
export const settingsSights: readonly Sight[] = [
  { name: 'people', at: '/settings/people', show: (scene) => rows(scene, 'sofia') },
  {
    name: 'people-add',
    at: '/settings/people',
    async show({ page, say }) {
      await button(page, say('people.add.open')).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel(say('account.name')).fill('-');
      await dialog.getByLabel(say('account.password'), { exact: true }).fill('password12');
      await button(dialog, say('people.add.do')).click();
      await dialog.locator('[aria-invalid=true]').first().waitFor();
    },
  },
  { name: 'policy', at: '/settings/policy', show: (scene) => text(scene, '/srv/uploads') },
  { name: 'audit', at: '/settings/audit', show: (scene) => rows(scene, 'marek') },
  {
    name: 'audit-entry',
    at: '/settings/audit',
    async show(scene) {
      await rows(scene, 'marek');
      await main(scene.page).getByRole('row').filter({ hasText: 'ana' }).getByRole('button').first().click();
      await scene.page.locator('.audit-d').waitFor();
    },
  },
  { name: 'profile', at: '/settings/profile', show: ({ page }) => main(page).getByRole('listitem').first().waitFor() },
  {
    name: 'own-password',
    at: '/sign-in',
    as: 'nobody',
    async show({ page, say, newcomer }) {
      await page.getByLabel(say('signIn.name')).fill(newcomer.name);
      await page.getByLabel(say('signIn.password'), { exact: true }).fill(newcomer.password);
      await button(page, say('signIn.do')).click();
      await page.waitForURL(/own-password/);
      await page.getByLabel(say('ownPassword.given')).fill(newcomer.password);
      await page.getByLabel(say('account.newPassword')).fill(newcomer.password);
      await button(page, say('ownPassword.do')).click();
      await text({ page } as Scene, say('problem.same-password.says'));
    },
  },
  {
    name: 'sign-in',
    at: '/sign-in?reason=ended',
    as: 'nobody',
    async show({ page, say }) {
      await page.getByLabel(say('signIn.name')).fill('ana');
      await page.getByLabel(say('signIn.password'), { exact: true }).fill('not it');
      await button(page, say('signIn.do')).click();
      await text({ page } as Scene, say('problem.wrong-credentials.says'));
    },
  },
  { name: 'backup', at: '/settings/backup', show: ({ page }) => main(page).getByRole('heading').first().waitFor() },
  { name: 'api', at: '/settings/api', show: ({ page }) => main(page).getByRole('listitem').first().waitFor() },
];

import { button, env, main, rows, type Sight } from './sight';

const at = (path: string) => `${env}/containers/shop-api-1/files?path=${encodeURIComponent(path)}`;

export const fileSights: readonly Sight[] = [
  { name: 'files', at: at('/srv/app'), show: (scene) => rows(scene, 'config.yml') },
  { name: 'files-many', at: at('/srv/app/reports'), fills: true, show: (scene) => rows(scene, 'report-0003') },
  { name: 'files-hostile', at: at('/srv/app/odd names'), show: (scene) => rows(scene, 'rf') },
  {
    name: 'files-empty',
    at: at('/srv/app/tmp'),
    show: ({ page, say }) => main(page).getByText(say('files.empty')).waitFor(),
  },
  { name: 'files-stopped', at: `${env}/containers/migrate/files?path=%2Fetc`, show: (scene) => rows(scene, 'passwd') },
  {
    name: 'files-gone',
    at: at('/srv/nothing/here'),
    show: ({ page }) => main(page).locator('.problem, [role=alert]').first().waitFor(),
  },
  {
    name: 'files-text',
    at: at('/srv/app/config.yml'),
    show: ({ page }) => main(page).getByText('listen').first().waitFor(),
  },
  {
    name: 'files-text-dirty',
    at: at('/srv/app/config.yml'),
    async show({ page, say }) {
      await main(page).getByText('listen').first().click();
      await page.keyboard.press('Control+Home');
      await page.keyboard.type('# changed by hand\n');
      await main(page).getByText(say('files.editor.dirty')).waitFor();
    },
  },
  {
    name: 'files-bulk',
    at: at('/srv/app'),
    async show(scene) {
      await rows(scene, 'config.yml');
      for (const nth of [1, 2]) await main(scene.page).getByRole('checkbox').nth(nth).check();
    },
  },
  {
    name: 'files-delete',
    at: at('/srv/app'),
    async show(scene) {
      await rows(scene, 'config.yml');
      for (const nth of [1, 2]) await main(scene.page).getByRole('checkbox').nth(nth).check();
      await button(scene.page.getByRole('toolbar'), scene.say('files.actions.removeAsk')).click();
      await scene.page.getByRole('alertdialog').waitFor();
    },
  },
];

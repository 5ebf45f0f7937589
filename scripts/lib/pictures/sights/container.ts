import { button, env, main, rows, text, type Scene, type Sight } from './sight';

const api = `${env}/containers/shop-api-1`;

export const containerSights: readonly Sight[] = [
  { name: 'container', at: `${env}/containers/shop-api-1`, show: (scene) => text(scene, 'DATABASE_URL') },
  {
    name: 'container-unhealthy',
    at: `${env}/containers/shop-cache-1`,
    show: (scene) => text(scene, 'connection refused'),
  },
  { name: 'inspect', at: `${env}/containers/shop-api-1/inspect`, show: (scene) => text(scene, 'HostConfig') },
  {
    name: 'container-gone',
    at: `${env}/containers/nobody`,
    show: ({ page }) => main(page).getByRole('heading').first().waitFor(),
  },
  { name: 'stats', at: `${api}/stats`, grows: true, show: ({ page }) => main(page).locator('canvas').nth(4).waitFor() },
  {
    name: 'stats-stopped',
    at: `${env}/containers/migrate/stats`,
    show: ({ page, say }) => text({ page } as Scene, say('container.notRunning.title')),
  },
  { name: 'processes', at: `${env}/containers/shop-web-1/processes`, show: (scene) => rows(scene, 'nginx: worker') },
  {
    name: 'processes-signal',
    at: `${env}/containers/shop-web-1/processes`,
    async show(scene) {
      await rows(scene, 'nginx: worker');
      await main(scene.page).getByRole('row').filter({ hasText: 'nginx: worker' }).getByRole('button').last().click();
      await scene.page.getByRole('dialog').waitFor();
    },
  },
  { name: 'changes', at: `${api}/changes`, show: (scene) => rows(scene, '/srv') },
  {
    name: 'events',
    at: `${env}/containers/blog-cron-1/events`,
    show: ({ page }) => main(page).getByRole('listitem').first().waitFor(),
  },
  {
    name: 'network-connect',
    at: api,
    async show({ page, say }) {
      await button(main(page), say('container.networks.connectAsk')).click();
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'command',
    at: `${api}/command`,
    show: (scene) => text(scene, 'DATABASE_URL').then(() => text(scene, 'services:')),
  },
  {
    name: 'edit',
    at: `${env}/containers/shop-db-1/edit`,
    async show({ page, say }) {
      await main(page)
        .getByRole('button', { name: new RegExp(`^${say('run.topics.limits')}`) })
        .click();
      await main(page)
        .getByRole('textbox', { name: new RegExp(`^${say('run.limits.memory')}`) })
        .first()
        .fill('512m');
      await main(page)
        .getByRole('button', { name: new RegExp(`^${say('run.topics.env')}`) })
        .click();
      await button(main(page), say('run.env.add')).click();
      await main(page).locator('[name="env.0.name"]').fill('PGTZ');
      await main(page).locator('[name="env.0.value"]').fill('Europe/Berlin');
      await page
        .getByRole('complementary', { name: say('recreate.changes.label') })
        .getByRole('listitem')
        .nth(1)
        .waitFor();
    },
  },
  {
    name: 'recreate',
    at: `${env}/containers/shop-api-1`,
    async show({ page, say }) {
      await button(main(page), say('container.actions.more')).click();
      await page
        .getByRole('menuitem', { name: say('recreate.menu.again') })
        .first()
        .click();
      await page.getByRole('alertdialog').waitFor();
    },
  },
];

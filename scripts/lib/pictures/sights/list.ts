import { expect } from '@playwright/test';
import { fillIn } from '../say';
import { button, env, main, rows, text, type Scene, type Sight } from './sight';

const openView = async ({ page, say }: Scene) => {
  await button(main(page), say('containers.view.label')).click();
  await page.getByRole('menu').waitFor();
};

export const listSights: readonly Sight[] = [
  { name: 'overview', at: env, show: (scene) => text(scene, scene.say('overview.needs.title')) },
  {
    name: 'clean-up',
    at: env,
    async show({ page, say }) {
      await button(main(page), say('overview.disk.cleanUp')).click();
      await page.getByRole('dialog').getByRole('listitem').nth(3).waitFor();
    },
  },
  {
    name: 'topology',
    at: `${env}/topology?view=picture`,
    fills: true,
    show: ({ page }) => main(page).getByRole('link', { name: 'shop-web-1' }).waitFor(),
  },
  { name: 'topology-table', at: `${env}/topology?view=table`, show: (scene) => rows(scene, 'shop-web-1') },
  { name: 'events', at: `${env}/events`, show: ({ page }) => main(page).getByRole('listitem').first().waitFor() },
  { name: 'containers', at: `${env}/containers`, show: (scene) => rows(scene, 'shop-web-1') },
  {
    name: 'containers-bulk',
    at: `${env}/containers`,
    async show(scene) {
      await rows(scene, 'shop-web-1');
      for (const at of [1, 2, 3]) await main(scene.page).getByRole('checkbox').nth(at).check();
    },
  },
  {
    name: 'containers-grouped',
    at: `${env}/containers?group=project&columns=cpu,memory,addresses,networks,size`,
    async show(scene) {
      await rows(scene, 'shop-web-1');
      await expect(main(scene.page).locator('.c-c').filter({ hasText: '%' }).nth(3)).toBeAttached();
    },
  },
  {
    name: 'containers-columns',
    at: `${env}/containers`,
    async show(scene) {
      await rows(scene, 'shop-web-1');
      await openView(scene);
    },
  },
  {
    name: 'containers-filter',
    at: `${env}/containers`,
    async show(scene) {
      await rows(scene, 'shop-web-1');
      const box = main(scene.page).getByRole('combobox').first();
      await box.fill('label:');
      await scene.page.getByRole('option').first().waitFor();
    },
  },
  {
    name: 'containers-none',
    at: `${env}/containers?q=nothing-like-it`,
    show: ({ page }) => main(page).getByRole('heading', { level: 2 }).first().waitFor(),
  },
  {
    name: 'containers-menu',
    at: `${env}/containers`,
    async show({ page, say }) {
      await button(main(page), fillIn(say('containers.actions.moreOf'), { name: 'shop-web-1' })).click();
      await page.getByRole('menu').waitFor();
    },
  },
  {
    name: 'prune',
    at: `${env}/containers`,
    async show({ page, say }) {
      await button(main(page), say('containers.actions.prune')).click();
      await page.getByRole('dialog').getByRole('listitem').first().waitFor();
    },
  },
  {
    name: 'palette',
    at: `${env}/containers`,
    async show(scene) {
      await rows(scene, 'shop-web-1');
      await scene.page.keyboard.press('Control+k');
      await scene.page
        .getByRole('dialog', { name: scene.say('palette.title') })
        .getByRole('combobox')
        .fill('shop');
      await scene.page.getByRole('option').nth(4).waitFor();
    },
  },
  {
    name: 'shortcuts',
    at: `${env}/containers`,
    async show(scene) {
      await rows(scene, 'shop-web-1');
      await scene.page.keyboard.press('?');
      await scene.page.getByRole('dialog', { name: scene.say('shortcuts.title') }).waitFor();
    },
  },
];

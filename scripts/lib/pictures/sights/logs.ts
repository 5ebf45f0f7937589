import { button, env, main, text, type Sight } from './sight';
export const logsSights: readonly Sight[] = [
  {
    name: 'logs',
    at: `${env}/containers/shop-api-1/logs`,
    fills: true,
    show: (scene) => text(scene, 'order 1094 reserved'),
  },
  {
    name: 'logs-search',
    at: `${env}/containers/shop-api-1/logs`,
    fills: true,
    async show(scene) {
      await text(scene, 'order 1094 reserved');
      await main(scene.page)
        .getByRole('textbox', { name: scene.say('logs.filter') })
        .fill('order');
      await main(scene.page).locator('mark').first().waitFor();
    },
  },
  {
    name: 'logs-history',
    at: `${env}/containers/shop-api-1/logs`,
    fills: true,
    async show({ page, say }) {
      await button(main(page), say('logs.history.open')).click();
      await page.getByRole('textbox', { name: say('logs.history.text') }).fill('cache miss');
      await button(page, say('logs.history.search')).click();
      await page
        .getByRole('list', { name: say('logs.history.matches') })
        .getByRole('button')
        .nth(2)
        .waitFor();
    },
  },
  {
    name: 'logs-merged',
    at: `${env}/logs?project=shop`,
    fills: true,
    show: (scene) => text(scene, 'order 1094 reserved'),
  },
  {
    name: 'logs-fields',
    at: `${env}/containers/shop-gateway-1/logs`,
    fills: true,
    async show({ page, say }) {
      const unfold = main(page).getByRole('button', { name: say('logs.fields.unfold') });
      await unfold.last().click();
    },
  },
];

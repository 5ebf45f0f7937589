import { button, env, main, rows, text, type Scene, type Sight } from './sight';
export const imagesSights: readonly Sight[] = [
  { name: 'images', at: `${env}/images`, show: (scene) => rows(scene, 'nginx') },
  {
    name: 'image',
    at: `${env}/images`,
    async show({ page }) {
      await main(page)
        .getByRole('link', { name: /^nginx/ })
        .first()
        .click();
      await page.waitForURL(/images\/./);
      await text({ page } as Scene, 'NGINX_VERSION');
    },
  },
  {
    name: 'pull',
    at: `${env}/images?pull=1`,
    async show({ page, say, registries }) {
      const tray = page.getByRole('complementary', { name: say('jobs.pullTitle') });
      await tray.getByRole('textbox').first().fill(`${registries.slow}/library/layers`);
      await button(tray, say('images.pull.action')).first().click();
      const layers = tray.locator('.layers li');
      await layers
        .filter({ hasText: say('jobs.layer.downloading') })
        .filter({ hasText: 'MB' })
        .nth(2)
        .waitFor();
    },
  },
  {
    name: 'pull-failed',
    at: `${env}/images?pull=1`,
    async show({ page, say, registries }) {
      const tray = page.getByRole('complementary', { name: say('jobs.pullTitle') });
      await tray.getByRole('textbox').first().fill(`${registries.dead}/storefront/web:2026.11`);
      await button(tray, say('images.pull.action')).first().click();
      await tray.getByText(say('problem.registry-unreachable.says')).first().waitFor();
    },
  },
];

import { expect } from '@playwright/test';
import { fillIn } from '../say';
import { button, env, main, text, type Scene, type Sight } from './sight';

const form = `${env}/containers/run?image=nginx%3A1.27-alpine&d=1&name=web`;
const pasted = `sudo docker run -d --name docs --restart=unless-stopped \\
  -p 127.0.0.1:8088:80 -v docs_cache:/var/cache/nginx \\
  -e SITE=docs -e TOKEN=$TOKEN --env-file .env \\
  --memory=64m --cpus 0.5 --label team=web --gpus-all \\
  nginx:1.27-alpine`;

/** Pastes a command, and waits until each part of it is told. */
async function paste({ page, say }: Scene): Promise<void> {
  await button(main(page), say('paste.open')).click();
  await main(page)
    .getByRole('textbox', { name: say('paste.label') })
    .fill(pasted);
  await main(page)
    .getByRole('list', { name: say('paste.parts') })
    .getByRole('listitem')
    .nth(5)
    .waitFor();
}

export const runSights: readonly Sight[] = [
  {
    name: 'run',
    at: `${form}&p=8080%3A80`,
    show: ({ page, say }) =>
      expect(main(page).getByLabel(fillIn(say('run.ports.hostN'), { row: '1' }))).toHaveValue('8080'),
  },
  {
    name: 'run-topics',
    at: form,
    async show({ page, say }) {
      for (const topic of ['mounts', 'env', 'network', 'restart', 'limits', 'process', 'labels'] as const) {
        const head = main(page).getByRole('button', { name: new RegExp(`^${say(`run.topics.${topic}`)}`) });
        if ((await head.getAttribute('aria-expanded')) === 'false') await head.click();
      }
    },
  },
  {
    name: 'run-errors',
    at: `${form}&p=%3A80`,
    async show({ page, say }) {
      await main(page)
        .getByLabel(say('run.name.label'), { exact: true })
        .or(main(page).getByRole('textbox', { name: new RegExp(`^${say('run.name.label')}`) }))
        .first()
        .fill('a b');
      await main(page)
        .getByLabel(fillIn(say('run.ports.hostN'), { row: '1' }))
        .fill('70000');
      await main(page)
        .getByRole('button', { name: new RegExp(`^${say('run.topics.limits')}`) })
        .click();
      await main(page).locator('[name=memory]').fill('lots');
      await button(page, say('run.run')).click();
      await page.locator('.run-fix, [aria-invalid=true]').first().waitFor();
    },
  },
  {
    name: 'run-refused',
    at: `${env}/containers/run?image=nginx%3A1.27-alpine&d=1&name=my-python`,
    async show({ page, say }) {
      await button(page, say('run.run')).click();
      await text({ page } as Scene, say('run.refusedBar'));
    },
  },
  {
    name: 'run-paste',
    at: `${env}/containers/run`,
    show: paste,
  },
  {
    name: 'run-pasted',
    at: `${env}/containers/run`,
    async show(scene) {
      const { page, say } = scene;
      await paste(scene);
      await button(main(page), say('paste.fill')).click();
      await expect(main(page).locator('[name="name"]')).toHaveValue('docs');
    },
  },
];

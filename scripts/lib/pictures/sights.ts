import { expect, type Locator, type Page } from '@playwright/test';
import { fillIn, type Say } from './say';

/** What a sight needs to be shown. */
export interface Scene {
  page: Page;
  say: Say;
  /** Host and port of the registry whose pulls take a while, of the one that answers at once, and of nobody. */
  registries: { slow: string; dead: string };
  newcomer: { name: string; password: string };
}

/** A page in a state. `as`: who looks; an owner unless told otherwise. */
export interface Sight {
  name: string;
  at: string;
  as?: 'nobody';
  show: (scene: Scene) => Promise<unknown>;
}

const env = '/environments/local';
const main = (page: Page) => page.getByRole('main');
const button = (within: Page | Locator, name: string) => within.getByRole('button', { name, exact: true });
const rows = ({ page }: Scene, text: string) => main(page).getByRole('row').filter({ hasText: text }).first().waitFor();
const text = ({ page }: Scene, words: string | RegExp) => page.getByText(words).first().waitFor();
const form = `${env}/containers/run?image=nginx%3A1.27-alpine&d=1&name=web`;

const screen = ({ page }: Scene) => page.locator('[data-terminals] .xterm-rows').first();

/** Opens a shell from the terminal tab, and puts the focus into it. */
async function shell(scene: Scene): Promise<void> {
  const { page, say } = scene;
  await button(main(page), say('terminal.newTerminal')).click();
  await button(page, say('terminal.form.open')).click();
  await expect(screen(scene)).toContainText(/[#$]/);
  await page.locator('[data-terminals] .xterm-screen').first().click();
}

/** Computes something in Python. */
async function repl(scene: Scene): Promise<void> {
  const prompts = async () => ((await screen(scene).textContent()) ?? '').split('>>>').length - 1;
  const lines = [
    'import statistics',
    'prices = [12.5, 8.0, 19.95, 7.25]',
    'statistics.mean(prices)',
    '[f"{price:.2f} EUR" for price in sorted(prices)]',
  ];
  for (const [index, line] of lines.entries()) {
    // What is typed before the prompt is there is echoed twice.
    await expect.poll(prompts).toBe(index + 1);
    await scene.page.keyboard.type(`${line}\r`);
  }
  await expect(screen(scene)).toContainText("'19.95 EUR'");
}

/** Every page, as an owner sees it on an engine in use. */
export const sights: readonly Sight[] = [
  { name: 'overview', at: env, show: (scene) => text(scene, scene.say('overview.needs.title')) },
  { name: 'containers', at: `${env}/containers`, show: (scene) => rows(scene, 'shop-web-1') },
  {
    name: 'containers-bulk',
    at: `${env}/containers`,
    async show(scene) {
      await rows(scene, 'shop-web-1');
      for (const at of [1, 2, 3]) await main(scene.page).getByRole('checkbox').nth(at).check();
    },
  },
  { name: 'container', at: `${env}/containers/shop-api-1`, show: (scene) => text(scene, 'DATABASE_URL') },
  {
    name: 'container-unhealthy',
    at: `${env}/containers/shop-cache-1`,
    show: (scene) => text(scene, 'connection refused'),
  },
  { name: 'logs', at: `${env}/containers/shop-api-1/logs`, show: (scene) => text(scene, 'order 1094 reserved') },
  { name: 'inspect', at: `${env}/containers/shop-api-1/inspect`, show: (scene) => text(scene, 'HostConfig') },
  {
    name: 'container-gone',
    at: `${env}/containers/nobody`,
    show: ({ page }) => main(page).getByRole('heading').first().waitFor(),
  },
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
      await main(page)
        .getByRole('textbox', { name: say('run.limits.memory') })
        .fill('lots');
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
  {
    name: 'terminal-form',
    at: `${env}/containers/shop-api-1/terminal`,
    async show({ page, say }) {
      await button(main(page), say('terminal.newTerminal')).click();
      await button(page, say('terminal.form.open')).waitFor();
    },
  },
  {
    name: 'terminal',
    at: `${env}/containers/shop-api-1/terminal`,
    async show(scene) {
      await shell(scene);
      await scene.page.keyboard.type('python3\r');
      await repl(scene);
    },
  },
  {
    name: 'terminal-ended',
    at: `${env}/containers/shop-api-1/terminal`,
    async show(scene) {
      await shell(scene);
      await scene.page.keyboard.type('exit 127\r');
      await text(scene, scene.say('terminal.why.c127'));
    },
  },
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
];

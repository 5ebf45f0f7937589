import { expect } from '@playwright/test';
import { button, env, main, text, type Scene, type Sight } from './sight';

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

export const terminalSights: readonly Sight[] = [
  {
    name: 'terminal-form',
    at: `${env}/containers/shop-api-1/terminal`,
    fills: true,
    async show({ page, say }) {
      await button(main(page), say('terminal.newTerminal')).click();
      await button(page, say('terminal.form.open')).waitFor();
    },
  },
  {
    name: 'terminal',
    at: `${env}/containers/shop-api-1/terminal`,
    fills: true,
    async show(scene) {
      await shell(scene);
      await scene.page.keyboard.type('python3\r');
      await repl(scene);
    },
  },
  {
    name: 'terminal-ended',
    at: `${env}/containers/shop-api-1/terminal`,
    fills: true,
    async show(scene) {
      await shell(scene);
      await scene.page.keyboard.type('exit 127\r');
      await text(scene, scene.say('terminal.why.c127'));
    },
  },
  {
    name: 'terminal-split',
    at: `${env}/containers/shop-api-1/terminal`,
    fills: true,
    async show(scene) {
      const { page, say } = scene;
      await shell(scene);
      await page.keyboard.type('ls -la /srv/app\r');
      await expect(screen(scene)).toContainText('config.yml');
      await button(page, say('terminal.menu.label')).click();
      await page.getByRole('menuitem', { name: say('terminal.menu.splitRight') }).click();
      await expect(page.locator('[data-terminals] .xterm-rows').nth(1)).toContainText(/[#$]/);
    },
  },
];

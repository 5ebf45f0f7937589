import { expect, type Page } from '@playwright/test';
import { docker, until } from '@/lib/server/testing/test-engine';
import { openContainer } from './support/navigate';
import { screenOf, terminalOf, typeLine } from './support/terminal';
import { test } from './support/test';

const input = (page: Page) => terminalOf(page, 'box').getByRole('textbox', { name: 'Terminal input' });
const newTerminal = (page: Page) => page.getByRole('main').getByRole('button', { name: 'New terminal' });
const dock = (page: Page) => page.getByRole('complementary', { name: 'Terminals' });
const endSession = (page: Page) =>
  dock(page)
    .getByRole('button', { name: /^End the session/ })
    .click();
const read = (path: string) => docker('exec', 'box', 'cat', path).catch(() => null);

test.beforeEach(async () => {
  await docker('pull', '-q', 'busybox');
  await docker('run', '-d', '--init', '--name', 'box', 'busybox', 'sleep', '600');
});

test('a terminal has its size with the first instruction, takes the focus, and gives it back to what opened it', async ({
  signedIn: page,
}) => {
  await openContainer(page, 'box');
  await page.getByRole('link', { name: /^Terminal/ }).click();

  await test.step('the size before a command begins', async () => {
    await newTerminal(page).click();
    await page.getByRole('combobox', { name: 'Shell' }).selectOption('command');
    await page.getByRole('textbox', { name: 'Command' }).fill('stty size');
    await page.keyboard.press('Enter');
    const terminal = terminalOf(page, 'box');
    await expect(terminal.getByRole('status').filter({ hasText: 'exited (0)' })).toBeVisible();
    const [, cols, rows] = /(\d+) × (\d+)/.exec(await terminal.innerText()) ?? [];
    await expect(screenOf(terminal)).toHaveText(new RegExp(`^${rows} ${cols}\\s*$`));
    await terminal.getByRole('button', { name: 'Close', exact: true }).click();
    await expect(newTerminal(page)).toBeFocused();
  });

  await test.step('by the keys alone: into the form, into the terminal, out of it', async () => {
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: 'Open terminal' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(input(page)).toBeFocused();
    await page.keyboard.type('echo typed > /tmp/typed\n');
    await until(async () => (await read('/tmp/typed')) === 'typed', 'what was typed without a click');
  });

  await test.step('a tab that is chosen, also the one in front, takes the focus', async () => {
    await page.keyboard.press('Shift+Escape');
    await expect(input(page)).not.toBeFocused();
    await dock(page).getByRole('button', { name: 'ash box' }).click();
    await expect(input(page)).toBeFocused();
  });

  await test.step('the edge by Home, End and pages', async () => {
    const edge = dock(page).getByRole('separator', { name: 'Height of the terminals' });
    const height = () => dock(page).evaluate((element) => element.getBoundingClientRect().height);
    await edge.focus();
    await page.keyboard.press('Home');
    await expect.poll(height).toBe(140);
    await page.keyboard.press('PageUp');
    await expect.poll(height).toBe(260);
    await page.keyboard.press('End');
    await expect(edge).toHaveAttribute('aria-valuenow', (await edge.getAttribute('aria-valuemax')) ?? '');
    await page.keyboard.press('PageDown');
    await expect.poll(height).toBeGreaterThan(500);
  });

  await test.step('the end gives the focus back', async () => {
    await endSession(page);
    await expect(terminalOf(page, 'box')).toHaveCount(0);
    await expect(newTerminal(page)).toBeFocused();
  });
});

test('of two pages that show one terminal only one answers what its program asks, and a reload answers nothing again', async ({
  signedIn: page,
}) => {
  await openContainer(page, 'box');
  await page.getByRole('link', { name: /^Terminal/ }).click();
  await newTerminal(page).click();
  await page.getByRole('button', { name: 'Open terminal' }).click();
  await expect(screenOf(terminalOf(page, 'box'))).toContainText('#');
  const other = await page.context().newPage();
  await other.goto(page.url());
  await dock(other).getByRole('button', { name: 'ash box' }).click();
  await expect(terminalOf(page, 'box')).toContainText('2 viewers');

  // Cursor position and attributes; cat ends when nothing has come for a second.
  const ask = (file: string) =>
    `stty raw -echo min 0 time 10; printf '\\033[6n\\033[c'; cat > /tmp/${file}; stty sane; echo > /tmp/${file}.end`;
  const answers = async (file: string) => {
    await until(async () => (await read(`/tmp/${file}.end`)) !== null, `the answers of ${file}`);
    return (await read(`/tmp/${file}`))?.replace(/\x1b/g, 'ESC').replace(/\d+;\d+R/, 'R');
  };
  await typeLine(terminalOf(page, 'box'), ask('first'));
  expect(await answers('first')).toBe('ESC[RESC[?1;2c');
  await typeLine(terminalOf(other, 'box'), ask('second'));
  expect(await answers('second'), 'who types answers').toBe('ESC[RESC[?1;2c');
  await other.close();
  await page.reload();
  await typeLine(terminalOf(page, 'box'), 'echo alone > /tmp/alone');
  await until(async () => (await read('/tmp/alone')) === 'alone', 'a line with no answer before it');
  await endSession(page);
});

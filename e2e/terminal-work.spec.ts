import { expect, type Page } from '@playwright/test';
import { docker, until } from '@/lib/server/testing/test-engine';
import { openContainer } from './support/navigate';
import { screenOf, terminalOf, typeLine } from './support/terminal';
import { test } from './support/test';

const dock = (page: Page) => page.getByRole('complementary', { name: 'Terminals' });
const read = (path: string) => docker('exec', 'box', 'cat', path).catch(() => null);

async function choose(page: Page, item: string | RegExp): Promise<void> {
  await dock(page).getByRole('button', { name: 'Look and layout of the terminals' }).click();
  await page
    .getByRole('menu')
    .getByRole('menuitem', { name: item })
    .or(page.getByRole('menuitemradio', { name: item }))
    .or(page.getByRole('menuitemcheckbox', { name: item }))
    .click();
}

/** Pastes as the browser does, whatever the system's clipboard holds. */
async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((data) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', data);
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  }, text);
}

test('two terminals beside each other, searched, in other colours, and asked before many lines are pasted', async ({
  signedIn: page,
}) => {
  await docker('pull', '-q', 'busybox');
  await docker('run', '-d', '--init', '--name', 'box', 'busybox', 'sleep', '600');
  await openContainer(page, 'box');
  await page.getByRole('main').getByRole('button', { name: 'Terminal', exact: true }).click();
  await page.getByRole('button', { name: 'Open terminal' }).click();
  const terminals = terminalOf(page, 'box');
  await expect(screenOf(terminals)).toContainText('#');

  await test.step('split, each its own shell, and so again after a reload', async () => {
    await typeLine(terminals.first(), 'echo first > /tmp/first');
    await until(async () => (await read('/tmp/first')) === 'first', 'a line in the first');
    await choose(page, 'Split: side by side');
    await expect(terminals).toHaveCount(2);
    await expect(screenOf(terminals.nth(1))).toContainText('#');
    // It has the focus by itself.
    await expect(terminals.nth(1).getByRole('textbox', { name: 'Terminal input' })).toBeFocused();
    await page.keyboard.type('stty size > /tmp/second; tty >> /tmp/second');
    await page.keyboard.press('Enter');
    await until(async () => /pts/.test((await read('/tmp/second')) ?? ''), 'a line in the second');
    const [first, second] = await Promise.all([terminals.nth(0).boundingBox(), terminals.nth(1).boundingBox()]);
    expect(second?.y).toBe(first?.y);
    await choose(page, 'Put them one below the other');
    await page.reload();
    await expect(terminals).toHaveCount(2);
    const [above, below] = await Promise.all([terminals.nth(0).boundingBox(), terminals.nth(1).boundingBox()]);
    expect(below?.y).toBeGreaterThan(above?.y ?? 0);
    await choose(page, 'Show only this one');
    await expect(terminals).toHaveCount(1);
  });

  await test.step('search by case and by regular expression', async () => {
    await typeLine(terminals, 'printf "Alpha\\nalpha\\nalps\\n"; clear; printf "Alpha\\nalpha\\nalps\\n"');
    await expect(screenOf(terminals)).toContainText('alps');
    await page.keyboard.press('Control+Shift+F');
    const find = terminals.getByRole('search', { name: 'Search the output' });
    const said = find.getByRole('status');
    await page.keyboard.type('alpha');
    await expect(said).toHaveText(/of 2$/);
    await find.getByRole('button', { name: 'Match case' }).click();
    await expect(said).toHaveText('1 of 1');
    await find.getByRole('button', { name: 'Regular expression' }).click();
    await find.getByRole('textbox').fill('^al(pha|ps)$');
    await expect(said).toHaveText(/of 2$/);
    await find.getByRole('textbox').fill('(');
    await expect(said).toHaveText('not a regular expression');
    await page.keyboard.press('Escape');
    await expect(terminals.getByRole('textbox', { name: 'Terminal input' })).toBeFocused();
  });

  await test.step('colours and letters, remembered', async () => {
    const look = () =>
      terminals
        .locator('.xterm-host')
        .evaluate((host) => [
          getComputedStyle(host).backgroundColor,
          host.querySelector('.xterm-rows')?.clientHeight
            ? getComputedStyle(host.querySelector('.xterm-rows')!).fontSize
            : '',
        ]);
    await choose(page, 'Light');
    await choose(page, /^Larger letters/);
    await expect.poll(look).toEqual(['rgb(251, 252, 253)', '14px']);
    await page.reload();
    await expect.poll(look).toEqual(['rgb(251, 252, 253)', '14px']);
  });

  await test.step('many lines are shown before they are pasted', async () => {
    const input = terminals.getByRole('textbox', { name: 'Terminal input' });
    await input.focus();
    await paste(page, 'touch /tmp/one\ntouch /tmp/two\n');
    const asked = page.getByRole('alertdialog', { name: 'Paste 2 lines?' });
    await expect(asked).toContainText('touch /tmp/two');
    await asked.getByRole('button', { name: 'Cancel' }).click();
    await expect(input).toBeFocused();
    await paste(page, 'echo a > /tmp/one; \n echo b > /tmp/two');
    await asked.getByRole('button', { name: 'Paste as one line' }).click();
    await page.keyboard.press('Enter');
    await until(async () => (await read('/tmp/two')) === 'b', 'both lines as one');
    await paste(page, 'echo single > /tmp/single');
    await page.keyboard.press('Enter');
    await until(async () => (await read('/tmp/single')) === 'single', 'one line without a question');
  });

  await test.step('a link opens after it was confirmed, in a tab that does not know this one', async () => {
    const address = `${new URL(page.url()).origin}/favicon.ico`;
    await typeLine(terminals, `clear; echo "see ${address} and javascript:alert(1)"`);
    const line = screenOf(terminals).locator('div').filter({ hasText: /^see/ });
    await expect(line).toBeVisible();
    const box = await line.boundingBox();
    await page.mouse.move((box?.x ?? 0) + 60, (box?.y ?? 0) + 8);
    await page.mouse.click((box?.x ?? 0) + 90, (box?.y ?? 0) + 8);
    const ask = page.getByRole('dialog', { name: 'Open this address?' });
    await expect(ask).toContainText(address);
    const [opened] = await Promise.all([
      page.context().waitForEvent('page'),
      ask.getByRole('button', { name: 'Open in a new tab' }).click(),
    ]);
    expect(await opened.evaluate(() => window.opener === null)).toBe(true);
    await opened.close();
  });
});

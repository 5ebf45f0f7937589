import { expect, type Page } from '@playwright/test';
import { docker } from '@/lib/server/testing/test-engine';
import { watchLayers } from './support/layers';
import { go } from './support/navigate';
import { removeEverything } from './support/remove';
import { screenOf, terminalOf, typeLine } from './support/terminal';
import { test } from './support/test';

const image = 'python:3.11.5-alpine';

const inspect = (what: string, format: string) => docker('inspect', what, '--format', format);
const step = (page: Page, title: string) =>
  page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: title }) });

test('the tutorial, from the first pull to the last removal', async ({ signedIn: page }) => {
  await expect(page.getByRole('heading', { name: 'Your first container' })).toBeVisible();

  await test.step('pull, and watch the layers fill', async () => {
    const seen = await watchLayers(page);
    await step(page, 'Pull an image').getByRole('button', { name: 'Pull' }).click();
    await expect(step(page, 'Pull an image')).toContainText('(done)', { timeout: 30_000 });
    const { ids, states, filling } = await seen();
    expect(ids.length).toBeGreaterThanOrEqual(4);
    expect(states.length).toBeGreaterThanOrEqual(2);
    expect(filling).toBe(true);
  });

  await test.step('see it in the list with its size', async () => {
    await page.getByRole('link', { name: 'Open Images' }).click();
    const size = await docker('images', image, '--format', '{{.Size}}');
    await expect(page.getByRole('row', { name: new RegExp(image) })).toContainText(size);
    await go(page, 'Overview');
    await expect(step(page, 'See it in the list')).toContainText('(done)');
  });

  await test.step('run it with a terminal', async () => {
    await page.getByRole('link', { name: 'Run with a terminal' }).click();
    await expect(page.getByRole('combobox', { name: /^Image/ })).toHaveValue(image);
    await page.getByRole('button', { name: 'Run', exact: true }).click();
    await expect(screenOf(terminalOf(page, 'my-python'))).toContainText('>>>');
    expect(await inspect('my-python', '{{.Config.Tty}} {{.State.Status}}')).toBe('true running');
  });

  await test.step('compute, leave with Ctrl-D, and see the exit code', async () => {
    const terminal = terminalOf(page, 'my-python');
    await typeLine(terminal, 'print(6*7)');
    await expect(screenOf(terminal).locator('> div', { hasText: /^42\s*$/ })).toBeVisible();
    await page.keyboard.press('Control+d');
    await expect(terminal.getByRole('status').filter({ hasText: 'exited (0)' })).toBeVisible();
    expect(await inspect('my-python', '{{.State.Status}} {{.State.ExitCode}}')).toBe('exited 0');
    await go(page, 'Overview');
  });

  await test.step('run one command, and read it to its last line', async () => {
    await page.getByRole('link', { name: 'Run one command' }).click();
    await page.getByRole('button', { name: 'Run', exact: true }).click();
    const output = page.getByRole('log', { name: 'Output of python -m this' });
    await expect(output).toContainText('The Zen of Python, by Tim Peters');
    await expect(output).toContainText("Namespaces are one honking great idea -- let's do more of those!");
    const ends = page.getByRole('complementary', { name: 'Terminals' }).getByRole('status');
    await expect(ends.filter({ hasText: 'exited (0)' })).toBeVisible();
    await go(page, 'Overview');
  });

  await test.step('start it again and stop it, without waiting for its grace', async () => {
    await page.getByRole('button', { name: 'Start my-python' }).click();
    await page.getByRole('main').getByRole('button', { name: 'Stop', exact: true }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Stop', exact: true }).click();
    await expect(page.getByText(/stopping, killed in \d+ s/)).toBeVisible();
    await page.getByRole('button', { name: 'Kill now: my-python' }).click();
    await expect(step(page, 'Start it again, and stop it')).toContainText('(done)');
    expect(await inspect('my-python', '{{.State.Status}} {{.State.ExitCode}}')).toBe('exited 137');
  });

  await test.step('remove it; the image stays', async () => {
    await page.getByRole('button', { name: 'Remove my-python…' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Remove', exact: true }).click();
    await expect(page.getByRole('heading', { name: 'That was all of it.' })).toBeVisible();
    expect(await docker('ps', '-aq', '--filter', 'name=my-python')).toBe('');
    expect(await docker('images', '-q', image)).not.toBe('');
  });
});

test('a web server with a published port: start it, open it, stop it, remove everything', async ({
  signedIn: page,
  app,
}) => {
  await page.goto(`${app.url}/environments/local/containers/run?image=nginx%3A1.27-alpine&name=web&d=1&p=%3A80`);
  await page.getByRole('button', { name: 'Pull and run' }).click();
  await expect(page.getByRole('heading', { name: 'web' })).toBeVisible({ timeout: 30_000 });

  const address = await docker('port', 'web', '80/tcp');
  expect(address).toMatch(/^127\.0\.0\.1:\d+$/);
  const opened = page.waitForEvent('popup');
  await page.getByRole('main').getByRole('link', { name: address }).first().click();
  const site = await opened;
  await expect(site.getByRole('heading', { name: 'Quayside sample' })).toBeVisible();
  expect(new URL(site.url()).hostname, 'its cookies are not ours').not.toBe(new URL(app.url).hostname);
  await site.close();

  await page.getByRole('button', { name: 'Stop', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Stop', exact: true }).click();
  await expect(
    page
      .getByRole('main')
      .getByText(/^exited \(\d+\)$/)
      .first(),
  ).toBeVisible();
  expect(await inspect('web', '{{.State.Running}}')).toBe('false');

  await removeEverything(page);
  expect(await docker('ps', '-aq')).toBe('');
  expect(await docker('images', '-q')).toBe('');
  expect(await docker('volume', 'ls', '-q')).toBe('');
});

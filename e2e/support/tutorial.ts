import { expect, test, type Page } from '@playwright/test';
import { docker } from '@/lib/server/testing/test-engine';
import { watchLayers } from './layers';
import { go } from './navigate';
import { screenOf, terminalOf, typeLine } from './terminal';

const image = 'python:3.11.5-alpine';

const inspect = (what: string, format: string) => docker('inspect', what, '--format', format);
const step = (page: Page, title: string) =>
  page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: title }) });

/** Walks the tutorial to its end, on the overview of an empty engine: the worker's private one. */
export async function walkTutorial(page: Page): Promise<void> {
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
}

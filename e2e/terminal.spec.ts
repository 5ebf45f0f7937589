import { expect } from '@playwright/test';
import { docker, until } from '@/lib/server/testing/test-engine';
import { go, openContainer } from './support/navigate';
import { screenOf, terminalOf, typeLine } from './support/terminal';
import { test } from './support/test';

test('a terminal writes a file in the container, and outlives a reload and a way to other pages', async ({
  signedIn: page,
}) => {
  await docker('pull', '-q', 'busybox');
  await docker('run', '-d', '--init', '--name', 'box', 'busybox', 'sleep', '600');
  const read = (path: string) => docker('exec', 'box', 'cat', path).catch(() => null);

  await openContainer(page, 'box');
  await page.getByRole('main').getByRole('button', { name: 'Terminal', exact: true }).click();
  await page.getByRole('button', { name: 'Open terminal' }).click();
  const terminal = terminalOf(page, 'box');
  await expect(screenOf(terminal)).toContainText('#');
  await typeLine(terminal, 'echo "written by hand" > /tmp/note; WORD=kept');
  await until(async () => (await read('/tmp/note')) === 'written by hand', 'the file as the CLI reads it');

  await page.reload();
  await expect(screenOf(terminal)).toContainText('written by hand');
  await typeLine(terminal, 'echo $WORD > /tmp/after-reload');
  await until(async () => (await read('/tmp/after-reload')) === 'kept', 'the same shell after a reload');

  await go(page, 'Images');
  await expect(page.getByRole('heading', { name: 'Images' })).toBeVisible();
  await typeLine(terminal, 'echo $WORD > /tmp/elsewhere; exit 3');
  await expect(terminal.getByRole('status').filter({ hasText: 'exited (3)' })).toBeVisible();
  expect(await read('/tmp/elsewhere')).toBe('kept');
  await terminal.getByRole('button', { name: 'Close', exact: true }).click();
  await expect(terminal).toHaveCount(0);
});

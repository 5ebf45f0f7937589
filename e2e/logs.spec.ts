import { gunzipSync } from 'node:zlib';
import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { docker } from '@/lib/server/testing/test-engine';
import { breakable } from './support/connection';
import { test } from './support/test';

/** Numbered lines, one in a thousand of JSON; waits for /go, then writes more. */
const chatty = [
  'for i in $(seq 1 12); do for j in $(seq 1 999); do echo "line $i-$j"; done;',
  `echo '{"level":"error","msg":"broken","request":{"id":"r-'$i'"}}'; done;`,
  'while [ ! -e /go ]; do sleep 0.05; done; for i in $(seq 1 7); do echo "fresh $i" >&2; done; sleep 1000',
].join(' ');

async function open(page: Page, url: string, path: string): Promise<void> {
  await page.goto(`${url}/environments/local/${path}`);
  await page.getByRole('log', { name: 'Log lines' }).waitFor();
}
const lines = (page: Page) => page.getByRole('log', { name: 'Log lines' });

test('a person reads a log: follows, pauses, searches here and in all of history, unfolds fields, takes it along', async ({
  signedIn: page,
  app,
}) => {
  await docker('run', '-d', '--name', 'chatty', '--stop-timeout', '0', 'busybox', 'sh', '-c', chatty);
  await expect.poll(async () => (await docker('logs', '--tail', '1', 'chatty')).includes('r-12')).toBe(true);
  await open(page, app.url, 'containers/chatty/logs');
  await expect(lines(page).getByText('"r-12"')).toBeVisible();

  await test.step('scrolling up pauses, and says how many lines are new', async () => {
    await lines(page).hover();
    await page.mouse.wheel(0, -600);
    await expect(page.getByRole('button', { name: 'To the newest line' })).toBeVisible();
    await docker('exec', 'chatty', 'touch', '/go');
    await page.getByRole('button', { name: '7 new lines' }).click();
    await expect(lines(page).getByText('fresh 7')).toBeVisible();
  });

  await test.step('what lies before is read when one scrolls there', async () => {
    await lines(page).evaluate((element) => element.scrollTo(0, 0));
    await expect(page.getByText(/^6,007 lines,/)).toBeVisible();
    await expect(lines(page).getByText('line 12-1', { exact: true })).toBeVisible();
  });

  await test.step('finds text and regular expressions in what is loaded', async () => {
    const find = page.getByRole('textbox', { name: 'Find in these lines' });
    await find.fill('LINE 12-99');
    await expect(lines(page).locator('mark').first()).toHaveText('line 12-99');
    await page.getByRole('button', { name: 'Regular expression (RE2)' }).click();
    await find.fill('12-(77|88)$');
    await expect(lines(page).locator('mark')).toHaveText(['12-77', '12-88']);
    await find.fill('(');
    await expect(page.getByText('not a valid expression')).toBeVisible();
    await find.fill('');
    await page.getByLabel('Stream').selectOption('stderr');
    await expect(lines(page).locator('.log-l')).toHaveCount(7);
    await page.getByLabel('Stream').selectOption('all');
    await page.getByLabel('Level', { exact: true }).selectOption('error');
    await expect(lines(page).locator('.lv-error').first()).toContainText('broken');
  });

  await test.step('unfolds the fields of a line, and filters by one', async () => {
    await lines(page).getByRole('button', { name: 'Fields of this line' }).last().click();
    await expect(page.getByText('request.id')).toBeVisible();
    await page.getByRole('button', { name: 'Only lines with this request.id' }).click();
    await expect(lines(page).locator('.log-l')).toHaveCount(1);
    await page.getByRole('button', { name: 'Lines with any request.id' }).click();
    await page.getByLabel('Level', { exact: true }).selectOption('any');
  });

  await test.step('searches all of history, and goes to what it finds', async () => {
    await page.getByRole('button', { name: 'Search the whole history' }).click();
    await page.getByRole('textbox', { name: 'Regular expression to find' }).fill('line [12]-500$');
    await page.getByRole('button', { name: 'Search', exact: true }).click();
    await expect(page.getByText('2 matches in')).toBeVisible();
    await page.getByRole('list', { name: 'Matches' }).getByRole('button').first().click();
    await expect(lines(page).locator('.target')).toHaveText('line 1-500');
    await expect(lines(page).getByText('line 1-499', { exact: true })).toBeVisible();
    await page.getByRole('button', { name: 'Back to the newest lines' }).click();
    await expect(lines(page).getByText('fresh 7')).toBeVisible();
  });

  await test.step('takes the whole log along as a file', async () => {
    const saved = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download' }).click();
    await page.getByRole('menuitem', { name: 'Whole log, as NDJSON, gzipped' }).click();
    const file = await saved;
    expect(file.suggestedFilename()).toBe('chatty.ndjson.gz');
    const text = gunzipSync(readFileSync(await file.path())).toString();
    expect(text.trimEnd().split('\n')).toHaveLength(12_007);
    expect(JSON.parse(text.split('\n')[0] ?? '')).toMatchObject({ container: 'chatty', text: 'line 1-1' });
  });

  await test.step('goes to a date, and keeps how one likes to read', async () => {
    await page.getByLabel('Which lines').selectOption('since');
    const dialog = page.getByRole('dialog', { name: 'Go to a date' });
    await dialog.getByLabel('From', { exact: true }).fill('2020-01-01T00:00:01');
    await dialog.getByRole('button', { name: 'Show' }).click();
    await expect(lines(page).getByText('line 1-1', { exact: true })).toBeVisible();
    await page.getByLabel('Time of each line').selectOption('utc');
    await page.reload();
    await expect(lines(page).locator('time').first()).toHaveText(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{3}Z$/);
    await expect(page.getByLabel('Time of each line')).toHaveValue('utc');
  });
});

test('Home goes to the first line, and back past a million lines the newest are let go and read again', async ({
  signedIn: page,
  app,
}) => {
  test.slow();
  const [most, beyond] = [1_000_000, 12_345];
  const last = String(most + beyond);
  await docker('run', '-d', '--name', 'long', '--stop-timeout', '0', 'busybox', 'sh', '-c', `seq ${last}; sleep 1000`);
  await expect.poll(() => docker('logs', '--tail', '1', 'long'), { timeout: 60_000 }).toBe(last);
  await open(page, app.url, 'containers/long/logs');
  const line = (text: string) => lines(page).getByText(text, { exact: true });
  await expect(line(last)).toBeVisible();
  await page.getByLabel('Which lines').selectOption('all');
  await expect(page.getByText(/^1,000,000 lines,/)).toBeVisible({ timeout: 90_000 });

  await test.step('the first line that is held, then those before it', async () => {
    await lines(page).press('Home');
    await expect(line(String(beyond + 1))).toBeVisible();
    await expect(page.getByText('The past: scroll down for newer lines')).toBeVisible({ timeout: 60_000 });
    await expect(lines(page)).toHaveAttribute('aria-busy', 'false', { timeout: 60_000 });
    await lines(page).press('Home');
    await expect(line('1')).toBeVisible();
  });

  await test.step('the newest come back when one goes there', async () => {
    await lines(page).press('End');
    await expect(line(last)).toBeVisible({ timeout: 60_000 });
  });
});

test('a log that is silent until the connection breaks off shows what came meanwhile, once', async ({
  anotherBrowser,
  app,
}) => {
  const page = await anotherBrowser();
  const connection = await breakable(page);
  const script = 'while [ ! -e /go ]; do sleep 0.05; done; echo first; echo second; sleep 1000';
  await docker('run', '-d', '--name', 'silent', '--stop-timeout', '0', 'busybox', 'sh', '-c', script);
  await page.goto(`${app.url}/environments/local/containers/silent/logs`);
  await expect(page.getByRole('status').filter({ hasText: /^Following$/ })).toBeVisible();
  await expect(page.getByText('Nothing was written yet')).toBeVisible();
  await connection.breakOff();
  await expect(page.getByText('No connection to Quayside. Trying again').first()).toBeVisible();
  await docker('exec', 'silent', 'touch', '/go');
  await expect.poll(() => docker('logs', 'silent')).toContain('second');
  connection.mend();
  await expect(lines(page).locator('.log-x')).toHaveText(['first', 'second']);

  await connection.breakOff();
  connection.mend();
  await docker('exec', 'silent', 'sh', '-c', 'echo third > /proc/1/fd/1');
  await expect(lines(page).locator('.log-x')).toHaveText(['first', 'second', 'third']);
});

test('the logs of a project are one, by time, each container in its colour', async ({ signedIn: page, app }) => {
  const label = ['--label', 'com.docker.compose.project=shop'];
  for (const [name, first] of [
    ['shop-web', 1],
    ['shop-db', 2],
  ] as const) {
    const script = `sleep 0.$((${first} * 2)); for i in 1 2 3 4 5; do echo "$0 says $i"; sleep 0.5; done; sleep 1000`;
    await docker('run', '-d', '--name', name, ...label, '--stop-timeout', '0', 'busybox', 'sh', '-c', script, name);
  }
  await docker('run', '-d', '--name', 'shop-mute', ...label, '--log-driver', 'none', 'busybox', 'sleep', '1000');
  await open(page, app.url, 'logs?project=shop');
  await expect(page.getByRole('heading', { name: 'shop' })).toBeVisible();
  const texts = lines(page).locator('.log-x');
  await expect(texts).toHaveCount(10);
  const turns = await texts.allTextContents();
  const order = await docker('logs', '-t', 'shop-web').then(
    async (web) => `${web}\n${await docker('logs', '-t', 'shop-db')}`,
  );
  expect(turns).toEqual(
    order
      .split('\n')
      .sort()
      .map((line) => line.slice(line.indexOf(' ') + 1)),
  );
  await expect(page.getByText('does not support reading')).toBeVisible();
  await page.getByRole('button', { name: 'shop-db', exact: true }).click();
  await expect(texts).toHaveCount(5);

  await page.context().addCookies([{ name: 'quayside-locale', value: 'zh-CN', url: app.url }]);
  await page.reload();
  await expect(page.getByText('3 个容器，按时间合并')).toBeVisible();
});

import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { docker } from '@/lib/server/testing/test-engine';
import type { App } from './support/app';
import { test } from './support/test';

const open = (page: Page, app: App, path: string) =>
  page.goto(`${app.url}/environments/local/containers/web/files?${new URLSearchParams({ path }).toString()}`);

test.beforeEach(async () => {
  await docker('pull', '-q', 'busybox');
  const script = `mkdir -p /srv/app/sub && cd /srv/app && printf 'a: 1\\n' > config.yml && chown 7:8 config.yml &&
    chmod 640 config.yml && ln -s config.yml link && mkfifo pipe && echo x > "$(printf 'new\\nline')" && echo inner > sub/inner.txt`;
  await docker('run', '-d', '--name', 'web', 'busybox', 'sh', '-c', `${script}; sleep 1000`);
});

test('files are browsed, edited, brought, taken as zip, renamed and deleted', async ({ app, signedIn: page }) => {
  const rows = page.getByRole('table', { name: 'Files' });
  const row = (name: string) => rows.getByRole('row').filter({ hasText: name });
  const inside = (...words: string[]) => docker('exec', 'web', ...words);

  await test.step('browsed, from the root on, with names as they are', async () => {
    await open(page, app, '/');
    await rows.getByRole('link', { name: 'srv' }).click();
    await rows.getByRole('link', { name: 'app' }).click();
    await expect(page).toHaveURL(/path=%2Fsrv%2Fapp$/);
    await expect(row('new\\nline')).toBeVisible();
    await expect(row('link')).toContainText('→ config.yml');
    await expect(row('pipe').getByRole('img', { name: 'pipe (FIFO)' })).toBeVisible();
    await expect(row('pipe').getByRole('link')).toHaveCount(0);
    await page.goBack();
    await expect(rows.getByRole('link', { name: 'app' })).toBeVisible();
    await page.goForward();
  });

  await test.step('edited: saved with its mode and owner, and not over what somebody else wrote', async () => {
    await rows.getByRole('link', { name: 'link' }).click();
    const text = page.getByRole('textbox', { name: 'Text of the file' });
    await expect(text).toContainText('a: 1');
    await text.fill('a: 2\n');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(page.getByText('The file is saved')).toBeVisible();
    expect(await inside('sh', '-c', 'cd /srv/app; cat config.yml; stat -c "%a %u:%g" config.yml')).toBe(
      'a: 2\n640 7:8',
    );
    await inside('sh', '-c', 'echo theirs > /srv/app/config.yml');
    await text.fill('ours');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(page.getByText('The file was changed by something else since you opened it.')).toBeVisible();
    expect(await inside('cat', '/srv/app/config.yml')).toBe('theirs');
    await page.getByRole('button', { name: 'Show what is there now' }).click();
    await expect(text).toContainText('theirs');
  });

  await test.step('brought, after a question where it replaces', async () => {
    await page.getByRole('navigation', { name: 'Folders above' }).getByRole('link', { name: 'app' }).click();
    const files = [
      { name: '新.txt', mimeType: 'text/plain', buffer: Buffer.from('new') },
      { name: 'config.yml', mimeType: 'text/plain', buffer: Buffer.from('b: 1\n') },
    ];
    await page.locator('input[data-files]').setInputFiles(files);
    const question = page.getByRole('alertdialog', { name: 'Replace 1 that is there?' });
    await expect(question).toContainText('config.yml');
    await question.getByRole('button', { name: 'Replace' }).click();
    await expect(page.getByText('2 files were uploaded into /srv/app')).toBeVisible();
    await expect(row('新.txt')).toBeVisible();
    expect(await inside('cat', '/srv/app/新.txt', '/srv/app/config.yml')).toBe('newb: 1');
  });

  await test.step('taken as zip', async () => {
    await row('sub').getByRole('button', { name: 'Actions for sub' }).click();
    const saved = page.waitForEvent('download');
    await page.getByRole('menuitem', { name: 'Download as zip' }).click();
    const download = await saved;
    expect(download.suggestedFilename()).toBe('sub.zip');
    const read = 'import sys, zipfile; print(zipfile.ZipFile(sys.argv[1]).read("sub/inner.txt").decode(), end="")';
    expect(execFileSync('python3', ['-c', read, await download.path()]).toString()).toBe('inner\n');
  });

  await test.step('taken as it is', async () => {
    await row('新.txt').getByRole('button', { name: 'Actions for 新.txt' }).click();
    const saved = page.waitForEvent('download');
    await page.getByRole('menuitem', { name: 'Download', exact: true }).click();
    const download = await saved;
    expect(download.suggestedFilename()).toBe('新.txt');
    expect(readFileSync(await download.path(), 'utf8')).toBe('new');
  });

  await test.step('renamed', async () => {
    await row('新.txt').getByRole('button', { name: 'Actions for 新.txt' }).click();
    await page.getByRole('menuitem', { name: 'Rename…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Rename' });
    await dialog.getByRole('textbox').fill('-rf');
    await expect(dialog).toContainText("docker exec -u 0 web mv -- '/srv/app/新.txt' /srv/app/-rf");
    await dialog.getByRole('button', { name: 'Rename' }).click();
    await expect(row('-rf')).toBeVisible();
  });

  await test.step('moved into a folder that is chosen', async () => {
    await row('config.yml').getByRole('button', { name: 'Actions for config.yml' }).click();
    await page.getByRole('menuitem', { name: 'Move…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Move config.yml' });
    await expect(dialog.getByRole('button', { name: 'Move', exact: true })).toBeDisabled();
    await dialog.getByRole('list', { name: 'Folders in /srv/app' }).getByRole('button', { name: 'sub' }).click();
    await expect(dialog.getByRole('textbox')).toHaveValue('/srv/app/sub');
    await expect(dialog).toContainText('docker exec -u 0 web mv -- /srv/app/config.yml /srv/app/sub/config.yml');
    await dialog.getByRole('button', { name: 'Move', exact: true }).click();
    await expect(dialog).toBeHidden();
    await expect(rows.getByRole('checkbox', { name: 'Select config.yml' })).toHaveCount(0);
    expect(await inside('cat', '/srv/app/sub/config.yml')).toBe('b: 1');
  });

  await test.step('deleted, many at once', async () => {
    await rows.getByRole('checkbox', { name: 'Select -rf' }).check();
    await rows.getByRole('checkbox', { name: 'Select sub' }).check();
    await page.getByRole('toolbar').getByRole('button', { name: 'Delete…' }).click();
    const dialog = page.getByRole('alertdialog', { name: 'Delete 2 files and folders?' });
    await expect(dialog).toContainText('docker exec -u 0 web rm -rf -- ');
    await dialog.getByRole('button', { name: 'Delete' }).click();
    await expect(row('sub')).toHaveCount(0);
    expect(await inside('ls', '/srv/app')).not.toMatch(/sub|-rf/);
  });
});

test.describe('in Chinese', () => {
  test.use({ locale: 'zh-CN' });
  test('停止的容器：说明不能改名或删除，但可以新建和查看', async ({ app, signedIn: page }) => {
    await docker('kill', 'web');
    await open(page, app, '/srv/app');
    await expect(page.getByText('容器没有运行，因此不能重命名或删除')).toBeVisible();
    await page.getByRole('button', { name: '此文件夹' }).click();
    await page.getByRole('menuitem', { name: '新建文件夹…' }).click();
    const dialog = page.getByRole('dialog', { name: '新建文件夹' });
    await dialog.getByRole('textbox').fill('资料');
    await dialog.getByRole('button', { name: '新建' }).click();
    await page.getByRole('table', { name: '文件' }).getByRole('link', { name: '资料' }).click();
    await expect(page.getByText('这个文件夹是空的。')).toBeVisible();
    await page.getByRole('navigation', { name: '上级文件夹' }).getByRole('link', { name: 'app' }).click();
    await page.getByRole('table', { name: '文件' }).getByRole('button', { name: 'config.yml 的操作' }).click();
    await expect(page.getByRole('menuitem', { name: '删除…' })).toBeDisabled();
  });
});

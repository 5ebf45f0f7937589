import { readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import { docker } from '@/lib/server/testing/test-engine';
import { test } from './support/test';

const line = `# a site for the docs
$ sudo docker run -d --name docs \\
    -p 127.0.0.1::80 -e SITE=docs -e TOKEN=$TOKEN --env-file .env \\
    --memory=64m --label team=web -q \\
    nginx:1.27-alpine`;
const part = (page: Page, text: string) =>
  page
    .getByRole('list', { name: /What became|处理结果/ })
    .getByRole('listitem')
    .filter({ hasText: text });

test('a pasted command fills the form; what a shell would have put in is named; the container runs', async ({
  signedIn: page,
  app,
}) => {
  await docker('pull', '-q', 'nginx:1.27-alpine');
  await page.goto(`${app.url}/environments/local/containers/run`);
  await page.getByRole('button', { name: 'Paste a command' }).click();
  const box = page.getByRole('textbox', { name: 'A docker run command' });
  await box.fill(line);
  await expect(part(page, '--memory=64m')).toContainText('understood');
  await expect(part(page, 'TOKEN=$TOKEN')).toContainText('the value of $TOKEN');
  await expect(part(page, '--env-file .env')).toContainText('a file on your machine');
  await expect(part(page, '-q')).toContainText('of the command line itself');
  await page.getByRole('button', { name: 'Fill the form' }).click();

  await expect(page.locator('[name="name"]')).toHaveValue('docs');
  await expect(page.getByText('2 parts need you')).toBeVisible();
  await expect(part(page, '--memory=64m')).toHaveCount(0);
  await part(page, 'TOKEN=$TOKEN').getByRole('button', { name: 'Show' }).click();
  const value = page.locator('[name="env.1.value"]');
  await expect(value).toHaveValue('$TOKEN');
  await value.fill('four unrelated words');
  await page.getByRole('button', { name: 'Run', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'docs' })).toBeVisible();
  const told = '{{json .Config.Env}} {{.HostConfig.Memory}} {{index .Config.Labels "team"}}';
  const made = await docker('inspect', '--format', told, 'docs');
  for (const asked of ['"SITE=docs"', '"TOKEN=four unrelated words"', '67108864 web']) expect(made).toContain(asked);
});

test('a command that is pasted as the image is offered to the whole form', async ({ signedIn: page, app }) => {
  await page.goto(`${app.url}/environments/local/containers/run`);
  const image = page.getByRole('combobox', { name: 'Image' });
  await image.focus();
  await image.evaluate((input) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text', 'docker run -it --rm busybox:latest');
    input.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  });
  await expect(page.getByText('This is a command')).toBeVisible();
  await page.getByRole('button', { name: 'Fill the form' }).click();
  await expect(image).toHaveValue('busybox:latest');
  await expect(page.getByText('All of it is in the form.')).toBeVisible();
});

test('a container is duplicated, and shown as a command and as a compose file', async ({ signedIn: page, app }) => {
  await docker('pull', '-q', 'busybox:latest');
  const made = ['run', '-d', '-i', '--name', 'web', '-e', 'SECRET=it is $5', '-v', '/cache', '--cap-drop', 'MKNOD'];
  await docker(...made, '--label', 'com.docker.compose.project=shop', 'busybox:latest', 'cat');

  await test.step('as a command', async () => {
    await page.goto(`${app.url}/environments/local/containers/web/command`);
    const command = page.getByRole('region', { name: 'As docker run' }).locator('pre');
    await expect(command).toContainText(`-e 'SECRET=it is $5'`);
    await expect(command).toContainText('--cap-drop MKNOD');
    const region = page.getByRole('region', { name: 'As compose file' });
    await expect(region.locator('pre')).toContainText('SECRET: it is $$5');
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      region.getByRole('button', { name: 'Download' }).click(),
    ]);
    expect(file.suggestedFilename()).toBe('compose.yaml');
    expect(await readFile(await file.path(), 'utf8')).toContain('container_name: web');
  });

  await test.step('duplicated', async () => {
    await page.getByRole('button', { name: 'More actions' }).click();
    await page.getByRole('menuitem', { name: 'Duplicate' }).click();
    await expect(page.getByText('Filled from web')).toBeVisible();
    await expect(page.getByText('labels of its compose project are left out')).toBeVisible();
    await expect(page.locator('[name="name"]')).toHaveValue('web-2');
    await page.getByRole('button', { name: 'Run', exact: true }).click();
    await expect(page.getByRole('heading', { name: 'web-2' })).toBeVisible();
  });
  const told =
    '{{json .Config.Cmd}} {{json .HostConfig.CapDrop}} {{index .Config.Labels "com.docker.compose.project"}} {{json .Config.Volumes}}';
  expect(await docker('inspect', '--format', told, 'web-2')).toBe('["cat"] ["MKNOD"]  {"/cache":{}}');
  const volume = '{{(index .Mounts 0).Name}}';
  expect(await docker('inspect', '--format', volume, 'web-2')).not.toBe(
    await docker('inspect', '--format', volume, 'web'),
  );
});

test.describe('用中文', () => {
  test.use({ locale: 'zh-CN' });
  test('粘贴命令，各部分都有说明', async ({ signedIn: page, app }) => {
    await page.goto(`${app.url}/environments/local/containers/run`);
    await page.getByRole('button', { name: '粘贴命令' }).click();
    await page.getByRole('textbox', { name: 'docker run 命令' }).fill('docker run -v $(pwd):/a --nosuch busybox');
    await expect(part(page, '$(pwd)')).toContainText('$(pwd) 的输出');
    await expect(part(page, '--nosuch')).toContainText('docker run 没有这个选项');
    await page.getByRole('button', { name: '填入表单' }).click();
    await expect(page.getByText('1 处需要您补充')).toBeVisible();
  });
});

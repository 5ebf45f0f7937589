import { expect, type Page } from '@playwright/test';
import { docker } from '@/lib/server/testing/test-engine';
import { test } from './support/test';

const script = `sh -c 'trap "echo told >/told" USR1; while :; do sleep 0.1; done' & echo x >/srv-new; rm /etc/group; while :; do sleep 1; done`;
const run = (...words: string[]) => docker('run', '-d', '--name', 'web', ...words, 'busybox', 'sh', '-c', script);
const tab = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'web' }).getByRole('link', { name, exact: true });
const open = (page: Page, path = '') =>
  page.goto(`${new URL(page.url()).origin}/environments/local/containers/web${path}`);

test('one watches the processes of a container and signals one of them', async ({ signedIn: page }) => {
  await run();
  await open(page);
  await tab(page, 'Processes').click();
  const table = page.getByRole('table', { name: 'Processes' });
  const trapping = table.getByRole('row').filter({ hasText: 'trap "echo told' }).last();
  await expect(trapping).toBeVisible();
  await docker('exec', '-d', 'web', 'sleep', '4321');
  await expect(table.getByRole('row').filter({ hasText: 'sleep 4321' })).toBeVisible();
  await trapping.getByRole('button', { name: /^Send a signal/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox', { name: 'Signal' }).selectOption('USR1');
  const shown = await dialog.locator('.cmd code').getAttribute('title');
  expect(shown).toMatch(/^docker exec -u 0 web sh -c 'kill -s USR1 \d+'$/);
  await dialog.getByRole('button', { name: 'Send SIGUSR1' }).click();
  await expect(dialog).toHaveCount(0);
  await expect.poll(() => docker('exec', 'web', 'cat', '/told').catch(() => '')).toBe('told');
  await docker('stop', '-t', '0', 'web');
  await expect(page.getByRole('heading', { name: 'The container does not run' })).toBeVisible();
});

test('one finds a value in inspect, and copies a path that docker inspect -f takes', async ({ signedIn: page }) => {
  await run('--memory', '65m');
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page, '/inspect');
  const tree = page.getByRole('tree');
  await page.getByRole('textbox', { name: 'Find in names and values' }).fill('68157440');
  const found = tree.getByRole('treeitem', { selected: true });
  await expect(found).toContainText('Memory: 68157440');
  await expect(found.locator('mark')).toHaveText('68157440');
  await found.getByRole('button', { name: 'Copy the path .HostConfig.Memory' }).click();
  const path = await page.evaluate(() => navigator.clipboard.readText());
  expect(await docker('inspect', '-f', `{{${path}}}`, 'web')).toBe('68157440');
  await expect(page.locator('.insp-f code')).toHaveAttribute('title', "docker inspect -f '{{.HostConfig.Memory}}' web");
});

test('one connects a container to a network by a name, is told what the engine refuses, and disconnects it', async ({
  signedIn: page,
}) => {
  await docker('network', 'create', '--subnet', '10.213.99.0/24', 'front');
  await run();
  await open(page);
  await page.getByRole('button', { name: 'Connect…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox', { name: 'Network' }).selectOption('front');
  await dialog.getByRole('textbox', { name: 'Known as' }).fill('shop api');
  await dialog.getByRole('textbox', { name: 'IPv4 address' }).fill('10.99.0.5');
  await dialog.getByRole('button', { name: 'Connect', exact: true }).click();
  await expect(dialog.getByRole('textbox', { name: 'IPv4 address' })).toHaveAttribute('aria-invalid', 'true');
  await dialog.getByRole('textbox', { name: 'IPv4 address' }).fill('10.213.99.77');
  await dialog.getByRole('button', { name: 'Connect', exact: true }).click();
  await expect(dialog).toHaveCount(0);
  const row = page.getByRole('region', { name: 'Networks' }).getByRole('row').filter({ hasText: 'front' });
  await expect(row).toContainText('10.213.99.77');
  const of = (what: string) => docker('inspect', '-f', `{{with .NetworkSettings.Networks.front}}${what}{{end}}`, 'web');
  expect(await of('{{.IPAddress}} {{json .Aliases}}')).toMatch(/^10\.213\.99\.77 .*"shop","api"/);
  await row.getByRole('button', { name: 'Disconnect from front…' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Disconnect', exact: true }).click();
  await expect(row).toHaveCount(0);
  await expect.poll(() => of('x')).toBe('');
});

test.describe('中文', () => {
  test.use({ locale: 'zh-CN' });
  test('一个人查看更改、资源、健康检查和事件', async ({ signedIn: page }) => {
    await run('--health-cmd', 'echo fine', '--health-interval', '0.5s');
    await open(page);
    const probes = page.getByRole('list', { name: '最近的检查，最新的在前' });
    await expect(probes.getByRole('listitem').first()).toContainText('通过');
    await expect(probes.getByText('fine').first()).toBeVisible();
    await expect(page.getByRole('button', { name: /^显示全部 \d+ 次$/ })).toBeVisible();
    await tab(page, '更改').click();
    const changes = page.getByRole('table', { name: '相对镜像的更改' });
    await expect(changes.getByRole('row').filter({ hasText: '/srv-new' })).toContainText('新增');
    await page.getByRole('button', { name: /删除/ }).click();
    await expect(changes.getByRole('row').filter({ hasText: '/srv-new' })).toHaveCount(0);
    await expect(changes.getByRole('row').filter({ hasText: '/etc/group' })).toBeVisible();
    await tab(page, '资源').click();
    for (const name of ['CPU', '内存', '网络 eth0', '块 I/O', '进程与线程'])
      await expect(page.getByRole('region', { name }).locator('canvas')).toBeVisible();
    await expect(
      page
        .getByRole('region', { name: 'CPU' })
        .getByText(/^\d.*%$/)
        .first(),
    ).toBeVisible();
    await tab(page, '事件').click();
    const events = page.getByRole('list', { name: '该容器的事件' });
    await expect(events.getByText('容器已启动。')).toBeVisible();
    await docker('kill', '-s', 'HUP', 'web');
    await expect(events.getByText('向主进程发送了 SIGHUP。')).toBeVisible();
    await expect(events.getByText('echo fine')).toHaveCount(0);
    await docker('stop', '-t', '0', 'web');
    await expect(events.getByText(/主进程已结束，退出码 137/)).toBeVisible();
    await tab(page, '资源').click();
    await expect(page.getByText('以下是最后的数据').or(page.getByText('未运行的容器不占用资源'))).toBeVisible();
  });
});

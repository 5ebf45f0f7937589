import { expect } from '@playwright/test';
import { docker } from '@/lib/server/testing/test-engine';
import { test } from './support/test';

const envOf = (name: string) => docker('inspect', '-f', '{{json .Config.Env}}', name);
const idOf = (name: string) => docker('inspect', '-f', '{{.Id}} {{.State.Running}}', name);

test('a container is edited: memory while it runs, a variable by a new one, and a new one that fails leaves the old one', async ({
  signedIn: page,
  app,
}) => {
  test.slow();
  await docker('pull', '-q', 'busybox');
  const options = ['-e', 'GREETING=hello', '--memory', '64m', '--stop-timeout', '0'];
  await docker('run', '-d', '--name', 'site', ...options, 'busybox', 'sleep', '600');
  await docker('exec', 'site', 'touch', '/written');
  const first = await idOf('site');
  const edit = `${app.url}/environments/local/containers/site/edit`;
  const changes = page.getByRole('complementary', { name: 'What will change' });
  const apply = page.getByRole('button', { name: 'Apply', exact: true });
  const recreate = page.getByRole('button', { name: 'Recreate…', exact: true });

  await test.step('memory is changed in the container that is there', async () => {
    await page.goto(edit);
    await expect(changes).toContainText('Nothing yet.');
    await expect(page.getByRole('navigation', { name: 'site' }).locator('[aria-current]')).toHaveCount(0);
    await expect(apply).toBeDisabled();
    await page.getByRole('button', { name: /^Limits/ }).click();
    await page
      .getByRole('textbox', { name: /^Memory/ })
      .first()
      .fill('128m');
    await expect(changes.getByRole('listitem')).toHaveText(/live.*--memory 64m.*--memory 128m/);
    await expect(changes).toContainText('docker update --memory 128m site');
    await apply.click();
    await expect(page.getByText('site was changed')).toBeVisible();
    expect(await docker('inspect', '-f', '{{.HostConfig.Memory}}', 'site')).toBe(String(128 << 20));
    expect(await idOf('site')).toBe(first);
  });

  const second = await test.step('a variable takes a new container, which has all the rest', async () => {
    await page.goto(edit);
    await page.getByRole('button', { name: /^Environment/ }).click();
    await page.getByRole('textbox', { name: 'Value of the variable, row 1' }).fill('good day');
    await expect(changes.getByRole('listitem')).toHaveText(/recreates.*-e GREETING=hello.*-e 'GREETING=good day'/);
    await recreate.click();
    const dialog = page.getByRole('alertdialog', { name: 'Recreate site?' });
    await expect(dialog).toContainText(/1 file or folder that it changed outside of its volumes is lost/);
    await dialog.getByRole('button', { name: 'Recreate', exact: true }).click();
    await expect(page.getByRole('list', { name: 'Steps' }).first()).toContainText('Watch it stay up');
    await expect(page).toHaveURL(/containers\/[0-9a-f]{64}$/, { timeout: 30_000 });
    await expect(page.getByRole('heading', { name: 'site' })).toBeVisible();
    expect(await envOf('site')).toContain('"GREETING=good day"');
    const now = await idOf('site');
    expect(now).not.toBe(first);
    expect(await docker('inspect', '-f', '{{.HostConfig.Memory}}', 'site')).toBe(String(128 << 20));
    expect(await docker('ps', '-aq')).not.toContain('\n');
    return now;
  });

  await test.step('a new one that cannot start: the old one is back, and it is said so', async () => {
    await page.goto(edit);
    await page.getByRole('textbox', { name: /^Command/ }).fill('nosuch');
    await recreate.click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Recreate', exact: true }).click();
    const job = page.getByRole('article', { name: 'site: Failed' }).first();
    await expect(job).toContainText('The old container is back as it was.', { timeout: 30_000 });
    await expect(job).toContainText('executable file not found');
    expect(await idOf('site')).toBe(second);
    expect(await docker('ps', '-aq')).not.toContain('\n');
    await expect(page.getByText(/was removed|Another container is site/)).toHaveCount(0);
  });

  await test.step('one that is paused: the new one is paused too, as it was said before', async () => {
    await docker('pause', 'site');
    await page.goto(edit);
    await page.getByRole('textbox', { name: /^Command/ }).fill('sleep 601');
    const command = changes.getByText(/docker run/);
    expect(await command.evaluate((line) => line.scrollWidth - line.clientWidth)).toBe(0);
    await expect(command).toContainText('sleep 601');
    await recreate.click();
    const dialog = page.getByRole('alertdialog', { name: 'Recreate site?' });
    await expect(dialog).toContainText('It is paused: its programs end');
    await dialog.getByRole('button', { name: 'Recreate', exact: true }).click();
    await expect(page).toHaveURL(/containers\/[0-9a-f]{64}$/, { timeout: 30_000 });
    expect(await docker('inspect', '-f', '{{.State.Paused}} {{json .Config.Cmd}}', 'site')).toBe(
      'true ["sleep","601"]',
    );
  });
});

test.describe('in Chinese', () => {
  test.use({ locale: 'zh-CN' });
  test('what will change is told', async ({ signedIn: page, app }) => {
    await docker('pull', '-q', 'busybox');
    await docker('create', '--name', 'site', 'busybox');
    await page.goto(`${app.url}/environments/local/containers/site/edit`);
    await page.getByRole('textbox', { name: /^命令/ }).fill('true');
    const changes = page.getByRole('complementary', { name: '将要更改的内容' });
    await expect(changes).toContainText('需要重建');
    await page.getByRole('button', { name: '重建…' }).click();
    await expect(page.getByRole('alertdialog', { name: '重建 site？' })).toContainText('旧容器会恢复原样');
  });
});

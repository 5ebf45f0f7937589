import { expect } from '@playwright/test';
import { docker, testEngine } from '@/lib/server/testing/test-engine';
import { expectNoViolations } from './support/axe';
import { pull } from './support/pull';
import { test } from './support/test';
import { widths } from './support/widths';

const { deadPort, prefixMirror } = testEngine();

test('two mirrors, of which the first is dead: the job tells it, and the image has its plain name', async ({
  signedIn: page,
  app,
}) => {
  const rules = page.getByRole('list', { name: /^Mirrors, in the order/ });
  const add = async (to: string) => {
    await page.getByRole('button', { name: 'Add a mirror' }).click();
    const form = page.getByRole('form', { name: 'Add a mirror' });
    await form.getByLabel('Are looked for at').fill(to);
    await expect(form).toContainText(`${to}/library/python:3`);
    await form.getByRole('button', { name: 'Save' }).click();
    await expect(rules).toContainText(to);
  };

  await test.step('added, checked, and put in order by the keyboard', async () => {
    await page.goto(`${app.url}/environments/local/registries`);
    await page.getByRole('link', { name: 'Mirrors' }).click();
    await expect(page.getByRole('heading', { name: 'Mirrors', level: 1 })).toBeVisible();
    await add(prefixMirror);
    await add(deadPort);
    await page.getByRole('button', { name: 'Check all' }).click();
    await expect(rules.getByRole('listitem').filter({ hasText: prefixMirror })).toContainText(
      /Answers Quayside in \d+ ms/,
    );
    await expect(rules.getByRole('listitem').filter({ hasText: deadPort })).toContainText('Does not answer');
    await page.getByRole('button', { name: `Try docker.io → ${deadPort} earlier` }).press('Enter');
    await expect(rules.getByRole('listitem').first()).toContainText(deadPort);
    await expectNoViolations(page, 'mirrors');
  });

  await test.step('the pull names both, and why the first gave nothing', async () => {
    const job = await pull(page, 'python:3.11.5-alpine');
    await expect(job).toHaveAccessibleName(/: Done$/, { timeout: 30_000 });
    const sources = job.getByRole('list', { name: /^Sources/ }).getByRole('listitem');
    await expect(sources.first()).toContainText(`${deadPort}/library/python:3.11.5-alpine`);
    await sources.first().getByText('The engine cannot reach the registry.').click();
    await expect(sources.first()).toContainText('connection refused');
    await expect(sources.filter({ hasText: 'gave the image' })).toContainText(`${prefixMirror}/library/python`);
    await expect(job).toContainText('whether its image is the same is not known');
    expect(await docker('images', '--format', '{{.Repository}}:{{.Tag}}')).toBe('python:3.11.5-alpine');
  });

  await test.step('removed again', async () => {
    for (const to of [deadPort, prefixMirror]) {
      await page.getByRole('button', { name: `Remove docker.io → ${to}` }).click();
      await expect(rules).not.toContainText(to);
    }
  });
});

test.describe('手机上', () => {
  test.use({ ...widths['on a phone'], locale: 'zh-CN' });
  test('添加、检查加速地址；连不上的主机只问一次，任务说明来源', async ({ signedIn: page, app }) => {
    const rules = page.getByRole('list', { name: '加速地址（按尝试顺序）' });
    const add = async (to: string) => {
      await page.getByRole('button', { name: '添加加速地址' }).tap();
      const form = page.getByRole('form', { name: '添加加速地址' });
      await form.getByLabel('到这里查找').fill(to);
      await form.getByRole('button', { name: '保存' }).tap();
      await expect(rules).toContainText(to);
    };
    await page.goto(`${app.url}/environments/local/registries/mirrors`);
    await expect(page.getByRole('heading', { name: '镜像加速', level: 1 })).toBeVisible();
    await add(deadPort);
    await add(prefixMirror);
    await page.getByRole('button', { name: '全部检查' }).tap();
    const of = (to: string) => rules.getByRole('listitem').filter({ hasText: to });
    await expect(of(prefixMirror)).toContainText(/\d+ 毫秒内应答 Quayside/);
    await expect(of(deadPort)).toContainText('没有作为镜像仓库应答 Quayside');
    await expectNoViolations(page, 'mirrors on a phone');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);

    await page.goto(`${app.url}/environments/local/images`);
    await page.getByRole('combobox', { name: '镜像' }).fill('python:3.11.5-alpine');
    await page.getByRole('main').getByRole('button', { name: '拉取', exact: true }).last().tap();
    await expect.poll(() => docker('images', '-q', 'python:3.11.5-alpine'), { timeout: 30_000 }).not.toBe('');
    await page.getByRole('banner').getByRole('button', { name: /任务/ }).tap();
    const sources = page.getByRole('list', { name: '来源（按尝试顺序）' }).getByRole('listitem');
    await expect(sources.nth(0)).toContainText('失败');
    await expect(sources.nth(1)).toContainText('未询问：上面同一主机没有应答');
    await expect(sources.nth(2)).toContainText('镜像来自这里');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);

    await page.goto(`${app.url}/environments/local/registries/mirrors`);
    for (const to of [deadPort, prefixMirror]) {
      await page.getByRole('button', { name: `移除 docker.io → ${to}` }).tap();
      await expect(rules).not.toContainText(to);
    }
  });
});

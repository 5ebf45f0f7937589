import { expect } from '@playwright/test';
import { docker, testEngine } from '@/lib/server/testing/test-engine';
import { expectNoViolations } from './support/axe';
import { pull } from './support/pull';
import { test } from './support/test';

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

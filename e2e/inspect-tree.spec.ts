import { expect } from '@playwright/test';
import { docker } from '@/lib/server/testing/test-engine';
import { expectNoViolations } from './support/axe';
import { test } from './support/test';
import { widths } from './support/widths';

test('one finds a value in what image inspect prints, and copies a path that docker image inspect -f takes', async ({
  signedIn: page,
  app,
}) => {
  await docker('pull', '-q', 'python:3.11.5-alpine');
  const id = await docker('image', 'inspect', '-f', '{{.Id}}', 'python:3.11.5-alpine');
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(`${app.url}/environments/local/images/${id.slice(7, 19)}`);
  const section = page.getByRole('region', { name: 'Inspect' });
  await section.getByRole('button', { name: 'Show what docker image inspect prints' }).click();
  const tree = section.getByRole('tree');
  await section.getByRole('textbox', { name: 'Find in names and values' }).fill('rootfs');
  const found = tree.getByRole('treeitem', { selected: true });
  await expect(found).toContainText('RootFS');
  await found.press('ArrowDown');
  await expect(found).toContainText('Type: "layers"');
  await found.getByRole('button', { name: 'Copy the path .RootFS.Type' }).click();
  const path = await page.evaluate(() => navigator.clipboard.readText());
  expect(await docker('image', 'inspect', '-f', `{{${path}}}`, 'python:3.11.5-alpine')).toBe('layers');
  await found.getByRole('button', { name: 'Copy the value of .RootFS.Type' }).click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('layers');
  await expect(section).toContainText("docker image inspect -f '{{.RootFS.Type}}' python:3.11.5-alpine");
  await expectNoViolations(page, 'the tree of an image');

  // Another name of the image is read again while the tree is open.
  await section.getByRole('textbox', { name: 'Find in names and values' }).fill('other:1');
  await expect(section).toContainText('Nothing here holds this text.');
  await docker('tag', 'python:3.11.5-alpine', 'other:1');
  await expect(tree).toContainText('other:1');
});

test.describe('手机上', () => {
  test.use({ ...widths['on a phone'], locale: 'zh-CN' });
  test('存储卷的原始信息也能查找', async ({ signedIn: page, app }) => {
    await docker('volume', 'create', '--label', 'tier=front', 'searched');
    await page.goto(`${app.url}/environments/local/volumes/searched`);
    const section = page.getByRole('region', { name: '原始信息' });
    await section.getByRole('button', { name: '显示 docker volume inspect 的输出' }).tap();
    await section.getByRole('textbox', { name: '在名称和值中查找' }).fill('front');
    await expect(section.getByRole('treeitem', { selected: true })).toContainText('tier: "front"');
    await expect(section).toContainText("docker volume inspect -f '{{.Labels.tier}}' searched");
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  });
});

import { expect, type Page } from '@playwright/test';
import { ownRegistry } from '@/lib/server/testing/own-registry';
import { docker } from '@/lib/server/testing/test-engine';
import { expectNoViolations } from './support/axe';
import { jobOf, openTray } from './support/pull';
import { test } from './support/test';
import { widths } from './support/widths';

const images = async (page: Page) => {
  await page.getByRole('link', { name: 'Images' }).first().click();
  await page.getByRole('heading', { name: 'Images', level: 1 }).waitFor();
};
/** Opens the menu of an image's row and takes one of it. */
async function choose(page: Page, image: string, what: string): Promise<void> {
  await page.getByRole('button', { name: `More for ${image}` }).click();
  await page.getByRole('menuitem', { name: what }).click();
}
const dangling = async () => {
  const box = await docker('create', 'busybox');
  const id = await docker('commit', '-c', 'ENV STAGE=2', '-c', 'LABEL version=2', box);
  await docker('rm', box);
  return id;
};

test('a person names an image, pushes it, takes the name away and cleans up', async ({ signedIn: page }) => {
  const [open, locked] = await Promise.all([ownRegistry(), ownRegistry({ password: true })]);
  try {
    await docker('pull', '-q', 'busybox');
    await docker('tag', await dangling(), 'other:1');
    await images(page);

    await test.step('a name that another image has is said to move', async () => {
      await choose(page, 'busybox:latest', 'Tag…');
      const dialog = page.getByRole('dialog', { name: 'Give busybox:latest another name' });
      await dialog.getByLabel('New name').fill('Busy Box');
      await expect(dialog).toContainText('Not a reference yet');
      await dialog.getByLabel('New name').fill('other:1');
      await expect(dialog).toContainText(/other:1 is the only name of \w{12}\./);
      await expectNoViolations(page, 'the dialog of a tag');
      await dialog.getByLabel('New name').fill(`${open.address}/team/box:1`);
      await expect(dialog).toContainText(`docker tag busybox:latest ${open.address}/team/box:1`);
      await dialog.getByRole('button', { name: 'Tag', exact: true }).click();
      await expect(dialog).toBeHidden();
      await expect(page.getByRole('row').filter({ hasText: 'busybox' })).toContainText('team/box:1');
    });

    await test.step('a push shows its layers, and is in the registry', async () => {
      await choose(page, 'busybox:latest', 'Push…');
      const dialog = page.getByRole('dialog', { name: 'Push busybox:latest' });
      await expect(dialog).toContainText('one of Docker Hub’s official images');
      await dialog.getByRole('button', { name: `${open.address}/team/box:1` }).click();
      await expect(dialog).toContainText(`docker push ${open.address}/team/box:1`);
      await dialog.getByRole('button', { name: 'Push', exact: true }).click();
      const job = jobOf(await openTray(page), `${open.address}/team/box:1`);
      await expect(job).toHaveAccessibleName(/: Done$/);
      await expect(job).toContainText(/Pushed.*1 layer.*sha256:/);
      expect((await fetch(`http://${open.address}/v2/team/box/manifests/1`)).ok).toBe(true);
    });

    await test.step('a registry that wants a sign-in says so, and the way to it is there', async () => {
      await choose(page, 'busybox:latest', 'Push…');
      const dialog = page.getByRole('dialog', { name: 'Push busybox:latest' });
      const target = `${locked.address}/team/box:1`;
      await dialog.getByLabel('Push as').fill(target);
      await expect(dialog).toContainText(`docker tag busybox:latest ${target}`);
      await dialog.getByRole('button', { name: 'Push', exact: true }).click();
      const job = jobOf(await openTray(page), target);
      await expect(job).toHaveAccessibleName(/: Failed$/);
      await expect(job).toContainText('no basic auth credentials');
      await expect(job.getByRole('link', { name: 'Open Registries' })).toHaveAttribute('href', /\/registries$/);
      await expectNoViolations(page, 'images and a push that failed');
    });

    await test.step('a name is taken away on the page of the image', async () => {
      await page.getByRole('link', { name: 'busybox:latest' }).first().click();
      await page.getByRole('button', { name: `Remove the name ${open.address}/team/box:1` }).click();
      const ask = page.getByRole('alertdialog');
      await expect(ask).toContainText(`docker rmi ${open.address}/team/box:1`);
      await ask.getByRole('button', { name: 'Remove the name' }).click();
      await expect(page.getByRole('button', { name: `Remove the name ${open.address}/team/box:1` })).toBeHidden();
      expect(await docker('images', '-q', `${open.address}/team/box`)).toBe('');
    });

    await test.step('it is compared with another image', async () => {
      await page.getByRole('combobox', { name: 'Compare with' }).selectOption({ label: 'other:1' });
      const table = page.getByRole('group', { name: 'Differences' });
      await expect(table.getByRole('row').filter({ hasText: 'STAGE' })).toContainText('not set2');
      await expect(table.getByRole('row').filter({ hasText: 'version' })).toContainText('2');
      await expect(page.getByRole('region', { name: 'Compare' })).toContainText('1 layer in common');
      await expectNoViolations(page, 'the page of an image');
    });

    await test.step('what dangles goes by a job, and nothing else', async () => {
      const id = await dangling();
      await images(page);
      await page.getByRole('button', { name: 'Clean up…' }).click();
      const dialog = page.getByRole('dialog', { name: 'Clean up images' });
      await expect(dialog.getByRole('listitem')).toHaveCount(1);
      await expect(dialog).toContainText(/1 image, [\d.]+MB at most/);
      await expectNoViolations(page, 'the preview of a prune of images');
      await dialog.getByRole('button', { name: 'Remove 1 image' }).click();
      const job = (await openTray(page)).getByRole('article', { name: 'Dangling images: Done' });
      await expect(job).toContainText(/1 image removed.*at most [\d.]+MB freed/);
      expect(await docker('images', '-q', '--no-trunc')).not.toContain(id);
      expect(await docker('images', '-q', 'other:1')).not.toBe('');
    });
  } finally {
    await Promise.all([open.close(), locked.close()]);
  }
});

test.describe('on a phone, in Chinese', () => {
  test.use({ locale: 'zh-CN', ...widths['on a phone'] });
  test('清理镜像前能看到将删除什么', async ({ signedIn: page }) => {
    await docker('pull', '-q', 'busybox');
    await page.getByRole('link', { name: '镜像', exact: true }).first().click();
    await expect(page.getByRole('heading', { level: 1, name: '镜像' })).toBeVisible();
    await page.getByRole('button', { name: '清理…' }).click();
    const dialog = page.getByRole('dialog', { name: '清理镜像' });
    await expect(dialog).toContainText('没有符合条件的镜像');
    await dialog.getByLabel('范围').selectOption({ label: '所有没有容器使用的镜像' });
    await expect(dialog).toContainText(/1 个镜像，最多 [\d.]+MB/);
    await expectNoViolations(page, '清理镜像');
    await dialog.getByRole('button', { name: '删除 1 个镜像' }).click();
    await expect.poll(() => docker('images', '-q')).toBe('');
  });
});

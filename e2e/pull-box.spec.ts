import { expect } from '@playwright/test';
import { ownRegistry } from '@/lib/server/testing/own-registry';
import { docker, testEngine } from '@/lib/server/testing/test-engine';
import { call, launch } from './support/api';
import { startApp } from './support/app';
import { expectNoViolations } from './support/axe';
import { jobOf, openTray } from './support/pull';
import { signIn, test } from './support/test';
import { widths } from './support/widths';

const { deadPort, privateRegistry } = testEngine();
const { username, password } = privateRegistry;

/** A server that keeps one registry with a password, which lists, and one that nobody answers for. */
async function house() {
  const [app, own] = await Promise.all([startApp(`unix://${testEngine().socket}`), ownRegistry({ password: true })]);
  const session = await launch(app);
  const forms = [
    { address: own.address, name: 'Team', signIn: 'password', username, password },
    { address: deadPort, name: 'Away' },
  ];
  for (const body of forms) expect((await call(app, 'POST', '/api/registries', { session, body })).status).toBe(200);
  return { app, own, close: () => Promise.all([own.close(), app.stop()]) };
}

test('the pull box completes registry, repository and tag by the keyboard, and a registry that is away is no trouble', async ({
  page,
}) => {
  const { app, own, close } = await house();
  try {
    await signIn(page, app);
    const tray = await openTray(page);
    const box = tray.getByRole('combobox', { name: 'Image' });
    const options = tray.getByRole('option');
    await expect(box).toHaveAttribute('aria-expanded', 'false');

    await box.pressSequentially(own.address.slice(0, -1));
    await expect(options).toHaveText([`${own.address}/Team`]);
    await expect(tray.getByRole('status').filter({ hasText: 'suggestion' })).toHaveText(/^1 suggestion/);
    await expectNoViolations(page, 'the suggestions of the pull box');
    await box.press('ArrowDown');
    await box.press('Enter');
    await expect(box).toHaveValue(`${own.address}/`);

    await expect(options.filter({ hasText: 'library/busybox' })).toBeVisible();
    await box.pressSequentially('pyth');
    await expect(options).toHaveText(['library/python']);
    await box.press('ArrowDown');
    const chosen = await box.getAttribute('aria-activedescendant');
    expect(await options.first().getAttribute('id')).toBe(chosen);
    await box.press('Tab');
    await expect(box).toHaveValue(`${own.address}/library/python`);
    await expect(box).toBeFocused();

    await box.pressSequentially(':');
    await expect(options.first()).toHaveText('latest');
    await box.pressSequentially('3.11.5-al');
    await expect(options).toHaveText(['3.11.5-alpine']);
    await box.press('Escape');
    await expect(options).toHaveCount(0);
    await expect(tray, 'Escape closes the list first').toBeVisible();
    await box.press('ArrowDown');
    await box.press('ArrowDown');
    await box.press('Enter');
    const reference = `${own.address}/library/python:3.11.5-alpine`;
    await expect(box).toHaveValue(reference);
    await box.press('Enter');
    await expect(jobOf(tray, reference)).toHaveAccessibleName(/: Done$/);
    expect(await docker('images', '-q', reference)).not.toBe('');

    await box.fill('');
    const refused = page.waitForResponse((answer) => answer.url().includes('/catalogue') && !answer.ok());
    await box.pressSequentially(`${deadPort}/x`);
    await refused;
    await expect(options).toHaveCount(0);
    await expect(tray.getByRole('alert')).toHaveCount(0);
    await expect(tray).toContainText('x');
  } finally {
    await close();
  }
});

test.describe('手机上', () => {
  test.use({ ...widths['on a phone'], locale: 'zh-CN' });
  test('拉取框按已保存的镜像仓库补全名称和标签', async ({ page }) => {
    const { app, own, close } = await house();
    try {
      await signIn(page, app);
      await page.goto(`${app.url}/environments/local/images`);
      const box = page.getByRole('combobox', { name: '镜像' });
      await box.fill(`${own.address}/bus`);
      await page.getByRole('option', { name: 'library/busybox' }).tap();
      await expect(box).toHaveValue(`${own.address}/library/busybox`);
      await box.pressSequentially(':');
      await expect(page.getByRole('listbox', { name: '建议' })).toContainText('latest');
      await expectNoViolations(page, 'the suggestions on a phone');
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
      await page.getByRole('option', { name: 'latest' }).tap();
      await page.getByRole('main').getByRole('button', { name: '拉取', exact: true }).last().tap();
      await expect
        .poll(() => docker('images', '-q', `${own.address}/library/busybox:latest`), { timeout: 30_000 })
        .not.toBe('');
    } finally {
      await close();
    }
  });
});

import { expect } from '@playwright/test';
import { withOwnEngine } from './support/own-engine';
import { jobOf, openTray, pull } from './support/pull';
import { signIn, test } from './support/test';

test('where docker.io cannot be reached, mirrors are explained, and the same pull goes through one, the next time by one click', async ({
  page,
}) => {
  await withOwnEngine({ offline: true }, async ({ engine, app, docker }) => {
    await signIn(page, app);
    const tray = await openTray(page);
    const offered = (reference: string) => jobOf(tray, reference).getByRole('textbox', { name: /through a mirror/ });

    await test.step('the failure in words, the engine’s own, and what a mirror is', async () => {
      const job = await pull(page, 'python:3.11.5-alpine');
      await expect(job).toHaveAccessibleName(/: Failed$/);
      await expect(job).toContainText('The engine cannot reach the registry.');
      await expect(job).toContainText(/registry-1\.docker\.io.*connection refused/);
      await expect(job).toContainText('a mirror that holds the same images helps');
      await expect(job).toContainText('registry-mirrors');
    });

    await test.step('through a prefix that is typed', async () => {
      const job = jobOf(tray, 'python:3.11.5-alpine');
      await expect(offered('python:3.11.5-alpine')).toHaveValue('');
      await expect(job.getByRole('button', { name: 'Pull', exact: true })).toBeDisabled();
      await offered('python:3.11.5-alpine').fill(`https://${engine.prefixMirror}/`);
      const through = `${engine.prefixMirror}/python:3.11.5-alpine`;
      await expect(job, 'the command that does the same').toContainText(`docker pull ${through}`);
      await job.getByRole('button', { name: 'Pull', exact: true }).click();
      await expect(jobOf(tray, through)).toHaveAccessibleName(/: Done$/, { timeout: 30_000 });
      expect(await docker('images', '--format', '{{.Repository}}:{{.Tag}}')).toBe(through);
    });

    await test.step('a prefix that was mistyped is not remembered', async () => {
      const mistyped = engine.deadPort;
      await offered('python:3.11.5-alpine').fill(mistyped);
      await jobOf(tray, 'python:3.11.5-alpine').getByRole('button', { name: 'Pull', exact: true }).click();
      await expect(jobOf(tray, `${mistyped}/python:3.11.5-alpine`)).toHaveAccessibleName(/: Failed$/);
    });

    await test.step('the next time, after a reload, through the prefix that was used, by one click', async () => {
      await page.reload();
      const job = await pull(page, 'busybox');
      await expect(job).toHaveAccessibleName(/: Failed$/);
      await expect(offered('busybox')).toHaveValue(engine.prefixMirror);
      await job.getByRole('button', { name: 'Pull', exact: true }).click();
      await expect(jobOf(tray, `${engine.prefixMirror}/busybox`)).toHaveAccessibleName(/: Done$/);
      expect(await docker('images', '-q', `${engine.prefixMirror}/busybox`)).not.toBe('');
    });
  });
});

import { expect } from '@playwright/test';
import { whileKilled } from '@/scripts/engine/kill.mjs';
import { go } from './support/navigate';
import { withOwnEngine } from './support/own-engine';
import { pull } from './support/pull';
import { signIn, test } from './support/test';

test('an engine killed in the middle: the page says so, keeps what it knew, is right again, and the pull is tried again', async ({
  page,
}) => {
  test.slow();
  await withOwnEngine({}, async ({ engine, app, docker }) => {
    await docker('pull', '-q', 'busybox');
    const sleep = ['--init', 'busybox', 'sleep', '600'];
    await docker('run', '-d', '--restart', 'always', '--name', 'steady', ...sleep);
    await docker('run', '-d', '--name', 'mortal', ...sleep);
    await docker('run', '--name', 'ended', 'busybox', 'sh', '-c', 'exit 4').catch(() => undefined);
    await signIn(page, app);
    await go(page, 'Containers');
    const row = (name: string) => page.getByRole('row', { name: new RegExp(name) });
    await expect(row('steady')).toContainText('running');
    const reference = `${engine.throttledRegistry}/library/layers`;
    const job = await pull(page, reference);
    await expect(job.getByRole('listitem').filter({ hasText: 'downloading' }).first()).toBeVisible();
    const banner = page.getByRole('region', { name: 'The Docker Engine does not answer.' });

    await whileKilled(engine.name, async () => {
      await expect(banner).toContainText(/For \d+ s now/);
      await expect(banner).toContainText(engine.socket);
      await expect(banner).toContainText(/ECONNREFUSED|ECONNRESET|ENOENT|socket hang up/);
      for (const name of ['steady', 'mortal', 'ended'])
        await expect(row(name), 'what was there before stays in sight').toBeVisible();
      await expect(job).toHaveAccessibleName(/: Failed$/);
      await expect(job).toContainText('The Docker Engine does not answer.');
    });

    await expect(banner).toHaveCount(0, { timeout: 20_000 });
    await expect(row('steady'), 'its restart policy starts it again').toContainText('running');
    await expect(row('mortal'), 'nothing starts it again').toContainText('exited (143)');
    await expect(row('ended'), 'it had ended before').toContainText('exited (4)');

    await job.getByRole('button', { name: 'Try again' }).click();
    await expect(job).toHaveAccessibleName(/: Done$/, { timeout: 60_000 });
    await go(page, 'Images');
    await expect(
      page.getByRole('table', { name: 'Images' }).getByRole('row', { name: /library\/layers/ }),
    ).toBeVisible();
    expect(await docker('images', '-q', reference)).not.toBe('');
  });
});

import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect } from '@playwright/test';
import { startEngine, stopEngine, type EngineInfo } from '@/scripts/engine/engine.mjs';
import { startApp } from './support/app';
import { go } from './support/navigate';
import { pull } from './support/pull';
import { signIn, test } from './support/test';

const name = `e2e-killed-${process.pid}`;

/** The docker CLI on that engine. */
async function on(engine: EngineInfo, ...args: string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(engine.docker, ['-H', `unix://${engine.socket}`, ...args], {
    env: { ...process.env, DOCKER_CONFIG: engine.dockerConfig },
  });
  return stdout.trim();
}

test('an engine killed in the middle: the page says so, keeps what it knew, and is right again by itself', async ({
  page,
}) => {
  const engine = await startEngine({ name, owner: process.pid });
  const app = await startApp(`unix://${engine.socket}`);
  try {
    await on(engine, 'pull', '-q', 'busybox');
    await on(engine, 'run', '-d', '--init', '--name', 'steady', 'busybox', 'sleep', '600');
    await signIn(page, app);
    await go(page, 'Containers');
    const row = page.getByRole('row', { name: /steady/ });
    await expect(row).toContainText('running');
    const job = await pull(page, `${engine.throttledRegistry}/library/layers`);
    await expect(job.getByRole('listitem').filter({ hasText: 'downloading' }).first()).toBeVisible();

    process.kill(engine.pid, 'SIGKILL');
    const banner = page.getByRole('region', { name: 'The Docker Engine does not answer.' });
    await expect(banner).toContainText(/For \d+ s now/);
    await expect(banner).toContainText(engine.socket);
    await expect(banner).toContainText(/ECONNREFUSED|ECONNRESET|ENOENT|socket hang up/);
    await expect(row, 'what was there before stays in sight').toBeVisible();
    await expect(job).toHaveAccessibleName(/: Failed$/);
    await expect(job).toContainText('The Docker Engine does not answer.');
    await expect(job.getByRole('button', { name: 'Try again' })).toBeVisible();

    const again = await startEngine({ name, owner: process.pid });
    await expect(banner).toHaveCount(0, { timeout: 20_000 });
    await expect(row, 'the engine that came back has none of it').toHaveCount(0);
    await expect(await pull(page, 'busybox')).toHaveAccessibleName(/: Done$/);
    await on(again, 'run', '-d', '--init', '--name', 'newcomer', 'busybox', 'sleep', '600');
    await expect(page.getByRole('row', { name: /newcomer/ })).toContainText('running');
  } finally {
    await app.stop();
    await stopEngine(name);
  }
});

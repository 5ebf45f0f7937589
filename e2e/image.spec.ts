import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect } from '@playwright/test';
import { startEngine, stopEngine, type EngineInfo } from '@/scripts/engine/engine.mjs';
import { freePort } from '@/lib/server/testing/free-port';
import { testEngine } from '@/lib/server/testing/test-engine';
import { composeOf } from './support/compose';
import { makeNodeBase } from './support/node-base';
import { test } from './support/test';
import { walkTutorial } from './support/tutorial';

const root = fileURLToPath(new URL('..', import.meta.url));
const megabyte = 1_000_000;

/** Building installs all dependencies and compiles the app. */
test.describe.configure({ timeout: 600_000 });

test('the image: built, run by docker compose as it stands, reached through its published port', async ({ page }) => {
  const name = `e2e-image-${process.pid}`;
  const host = await startEngine({ name, owner: process.pid });
  const docker = dockerOn(host);
  try {
    const port = await freePort();
    const compose = await composeOf(host, testEngine(), port);

    await test.step('it is built out of the sources alone, and is small', async () => {
      await makeNodeBase(docker);
      const registry = (await promisify(execFile)('npm', ['config', 'get', 'registry'])).stdout.trim();
      await docker('build', '--network=host', '--build-arg', `NPM_CONFIG_REGISTRY=${registry}`, '-t', 'quayside', root);
      const size = async (image: string) => Number(await docker('inspect', image, '--format', '{{.Size}}'));
      expect((await size('quayside')) - (await size('node:24-bookworm-slim'))).toBeLessThan(120 * megabyte);
    });

    await test.step('the compose file says what is missing', async () => {
      await expect(compose(['config'], { DOCKER_GID: '' })).rejects.toThrow('say the group of the socket');
      await compose(['config']);
    });

    await test.step('it runs, as nobody in particular and with nothing to write to, and tells its link', async () => {
      await compose(['up', '--detach', '--no-build']);
      const format = '{{.Config.User}} {{.HostConfig.ReadonlyRootfs}} {{.HostConfig.CapDrop}}';
      expect(await docker('inspect', 'quayside-quayside-1', '--format', format)).toBe('node true [ALL]');
      await page.goto(await linkIn(() => compose(['logs', '--no-log-prefix', 'quayside'])));
      await page.getByRole('main').waitFor();
      expect(new URL(page.url()).port).toBe(String(port));
    });

    await test.step('a container beside it is not let in, whatever host it names', async () => {
      const address = await docker(
        ...['inspect', 'quayside-quayside-1', '--format', '{{range .NetworkSettings.Networks}}{{.IPAddress}}{{end}}'],
      );
      const ask = docker(
        ...['run', '--rm', '--network', 'quayside_default', 'busybox', 'wget', '-O', '-'],
        ...['--header', `Host: localhost:${port}`, `http://${address}:${port}/`],
      );
      await expect(ask).rejects.toThrow('403');
    });

    await test.step('the tutorial, on the engine whose socket it was given', () => walkTutorial(page));

    await test.step('it is healthy, and stops in its own time', async () => {
      const state = (what: string) => docker('inspect', 'quayside-quayside-1', '--format', `{{.State.${what}}}`);
      await expect.poll(() => state('Health.Status'), { timeout: 60_000 }).toBe('healthy');
      await compose(['stop']);
      expect(await state('ExitCode')).toBe('0');
    });

    await test.step('without the group of the socket it says which one that is', async () => {
      const { socket } = testEngine();
      const id = await docker('run', '--detach', '--volume', `${socket}:/var/run/docker.sock`, 'quayside');
      await expect
        .poll(() => docker('logs', id).catch((error: { stderr: string }) => error.stderr))
        .toMatch(/belongs to group \d+ .* DOCKER_GID=\d+/);
      await docker('rm', '--force', '--volumes', id);
    });
    await compose(['down', '--volumes']);
  } finally {
    await stopEngine(name);
  }
});

/** Runs the CLI on `engine`; answers all that it printed, and throws with its stderr. */
function dockerOn(engine: EngineInfo) {
  return async (...args: string[]): Promise<string> => {
    const { stdout, stderr } = await promisify(execFile)(engine.docker, ['-H', `unix://${engine.socket}`, ...args], {
      env: { ...process.env, DOCKER_CONFIG: engine.dockerConfig },
      maxBuffer: 64 * megabyte,
    });
    return `${stdout}${args[0] === 'logs' ? stderr : ''}`.trim();
  };
}

/** The link that signs a browser in, once the server has printed it. */
async function linkIn(logs: () => Promise<string>): Promise<string> {
  let link: string | undefined;
  await expect
    .poll(async () => (link = /"link":"([^"]+#launch=[^"]+)"/.exec(await logs())?.[1]), { timeout: 30_000 })
    .toBeTruthy();
  return link ?? '';
}

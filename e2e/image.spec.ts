import { expect } from '@playwright/test';
import { testEngine } from '@/lib/server/testing/test-engine';
import { linkOf, test } from './support/image';
import { walkTutorial } from './support/tutorial';

const megabyte = 1_000_000;

test.describe.configure({ timeout: 180_000 });

test('the image: built, run by docker compose as it stands, reached through its published port', async ({
  page,
  host: { docker },
  composed,
}) => {
  const { compose, port } = await composed();

  await test.step('it is small', async () => {
    const size = async (image: string) => Number(await docker('inspect', image, '--format', '{{.Size}}'));
    expect((await size('quayside')) - (await size('node:24-bookworm-slim'))).toBeLessThan(120 * megabyte);
  });

  await test.step('the compose file says what is missing, and holds with each profile', async () => {
    await expect(compose(['config'], { DOCKER_GID: '' })).rejects.toThrow('say the group of the socket');
    const services = (...profiles: string[]) =>
      compose([...profiles.flatMap((one) => ['--profile', one]), 'config', '--services']);
    expect(await services()).toBe('quayside');
    expect((await services('proxy', 'socket-proxy')).split('\n').sort()).toEqual(['proxy', 'quayside', 'socket-proxy']);
  });

  await test.step('it runs, as nobody in particular and with nothing to write to, and tells its link', async () => {
    await compose(['up', '--detach', '--no-build']);
    const format = '{{.Config.User}} {{.HostConfig.ReadonlyRootfs}} {{.HostConfig.CapDrop}}';
    expect(await docker('inspect', 'quayside-quayside-1', '--format', format)).toBe('node true [ALL]');
    await page.goto(await linkOf(compose));
    await page.getByRole('main').waitFor();
    expect(new URL(page.url()).port).toBe(String(port));
  });

  await test.step('it holds the list of packages that it is made of', async () => {
    const read = `require('fs').readFileSync('dist/sbom.cdx.json', 'utf8')`;
    const sbom = JSON.parse(await docker('exec', 'quayside-quayside-1', 'node', '-p', read)) as {
      components: { name: string }[];
    };
    expect(sbom.components.map(({ name }) => name)).toEqual(expect.arrayContaining(['next', 'dockerode', 'zod']));
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
});

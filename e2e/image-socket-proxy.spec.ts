import { expect } from '@playwright/test';
import { docker } from '@/lib/server/testing/test-engine';
import { linkOf, makeNginx, test } from './support/image';
import { openContainer } from './support/navigate';
import { screenOf, terminalOf, typeLine } from './support/terminal';
import { walkTutorial } from './support/tutorial';

test.describe.configure({ timeout: 180_000 });

const quayside = 'quayside-quayside-1';

test('the profile socket-proxy: Quayside has no socket of the engine, and does all that it does', async ({
  page,
  host,
  composed,
}) => {
  await makeNginx(host);
  const { compose } = await composed({ COMPOSE_PROFILES: 'socket-proxy', QUAYSIDE_SOCKET: 'engine:/var/run' });
  await compose(['up', '--detach', '--no-build']);

  await test.step('it holds a volume in the socket’s stead, and the proxy is on no network', async () => {
    const mounts = '{{range .Mounts}}{{.Type}} {{.Destination}}\n{{end}}';
    const held = await host.docker('inspect', quayside, '--format', mounts);
    expect(held.split('\n').filter(Boolean).sort()).toEqual(['volume /data', 'volume /var/run']);
    const format = '{{.HostConfig.NetworkMode}} {{.HostConfig.CapDrop}}';
    expect(await host.docker('inspect', 'quayside-socket-proxy-1', '--format', format)).toBe('none [ALL]');
  });

  await test.step('the tutorial: pull with its layers, list, run with a terminal, stop, remove', async () => {
    await page.goto(await linkOf(compose));
    await walkTutorial(page);
  });

  await test.step('a shell in a container that runs', async () => {
    await docker('pull', '-q', 'busybox');
    await docker('run', '-d', '--init', '--name', 'box', 'busybox', 'sleep', '600');
    await openContainer(page, 'box');
    await page.getByRole('main').getByRole('button', { name: 'Terminal', exact: true }).click();
    await page.getByRole('button', { name: 'Open terminal' }).click();
    const terminal = terminalOf(page, 'box');
    await expect(screenOf(terminal)).toContainText('#');
    await typeLine(terminal, 'echo "through the proxy" > /tmp/note; exit 3');
    await expect(terminal.getByRole('status').filter({ hasText: 'exited (3)' })).toBeVisible();
    expect(await docker('exec', 'box', 'cat', '/tmp/note')).toBe('through the proxy');
  });

  await test.step('what Quayside never asks for is refused, whoever asks', async () => {
    expect(await ask(host.docker, 'GET', '/_ping')).toBe(200);
    for (const [method, path] of [
      ['POST', '/build'],
      ['GET', '/secrets'],
      ['GET', '/plugins'],
      ['POST', '/commit?container=box'],
      ['POST', '/containers/prune'],
      ['POST', '/v1.41/containers/create'],
      ['GET', '/images/a/../../volumes/x/json'],
      ['GET', '/images/a/%2e%2e/%2e%2e/secrets/json'],
      ['GET', '/secrets?/containers/json'],
      ['GET', '//containers/json'],
    ] as const)
      expect(await ask(host.docker, method, path), `${method} ${path}`).toBe(403);
  });

  await test.step('no other user of its own container enters the volume', async () => {
    const stranger = host.docker('exec', '--user', '33', quayside, 'ls', '/var/run/docker.sock');
    await expect(stranger).rejects.toThrow('Permission denied');
  });
});

/** Asks over the socket that Quayside has, as whoever took its process over would; answers the status. */
async function ask(run: (...args: string[]) => Promise<string>, method: string, path: string): Promise<number> {
  const options = JSON.stringify({ socketPath: '/var/run/docker.sock', method, path });
  const script = `require('http').request(${options}, (answer) => (console.log(answer.statusCode), process.exit())).end()`;
  return Number(await run('exec', quayside, 'node', '-e', script));
}

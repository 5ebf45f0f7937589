import { execFile } from 'node:child_process';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { root } from './lib/paths.mjs';

/** Runs `up` with a bare environment and answers how it ended. */
function up(env: Record<string, string>): Promise<{ code: unknown; stdout: string; stderr: string }> {
  const bare = { NODE_ENV: 'production' as const, PATH: process.env.PATH ?? '', HOME: '/nowhere', QUAYSIDE_PORT: '0' };
  return new Promise((resolve) => {
    execFile(process.execPath, [join(root, 'scripts/up.mjs')], { env: { ...bare, ...env } }, (error, stdout, stderr) =>
      resolve({ code: error?.code ?? 0, stdout, stderr }),
    );
  });
}

let taken: Server | undefined;
afterEach(() => taken?.close());

it.each([
  ['an engine over ssh', { DOCKER_HOST: 'ssh://ann@host' }, /^DOCKER_HOST is ssh:\/\/ann@host: .*not supported yet\./],
  ['an engine over TLS', { DOCKER_HOST: 'tcp://h:2376', DOCKER_TLS_VERIFY: '1' }, /TLS is not supported yet\./],
  ['an engine that is not there', { DOCKER_HOST: 'unix:///nowhere.sock' }, /which is not there: start that engine\./],
  ['what is no port', { QUAYSIDE_PORT: 'http' }, /^QUAYSIDE_PORT=http is no port/],
])('is told %s, and says in one line what to do', async (_, env, words) => {
  const { code, stdout, stderr } = await up(env);
  expect(stderr).toMatch(words);
  expect(stderr.trimEnd()).not.toContain('\n');
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
});

it('finds its port taken before it does anything else', async () => {
  const listening = (taken = createServer());
  await new Promise<void>((resolve) => listening.listen(0, '127.0.0.1', resolve));
  const { port } = listening.address() as AddressInfo;
  const { code, stdout, stderr } = await up({ QUAYSIDE_PORT: String(port) });
  expect(stderr).toMatch(new RegExp(`^Port ${port} is taken .*QUAYSIDE_PORT=${port + 1} npm run up`));
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
});

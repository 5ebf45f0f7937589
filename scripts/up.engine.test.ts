import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { testEngine, until } from '@/lib/server/testing/test-engine';
import { root } from './lib/paths.mjs';

let folder = '';
let child: ChildProcess | undefined;
beforeEach(async () => (folder = await mkdtemp(join(tmpdir(), 'quayside-up-'))));
afterEach(async () => {
  child?.kill('SIGKILL');
  await rm(folder, { recursive: true, force: true });
});

/** Starts `up` on the private engine; answers its process, what it printed, and the address that it prints. */
async function startUp() {
  const started = spawn(process.execPath, [join(root, 'scripts/up.mjs')], {
    env: {
      ...process.env,
      DOCKER_HOST: `unix://${testEngine().socket}`,
      QUAYSIDE_ENGINE: '',
      QUAYSIDE_PORT: '0',
      QUAYSIDE_DATA: folder,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  child = started;
  let output = '';
  createInterface({ input: started.stdout }).on('line', (line) => (output += `${line}\n`));
  const origin = await until(
    () => /Quayside is ready: (http:\/\/localhost:\d+)\/#launch=/.exec(output)?.[1],
    'the link',
    90_000,
  );
  return { started, origin, output: () => output };
}

const isUp = (origin: string) =>
  fetch(`${origin}/healthz`).then(
    (answer) => answer.ok,
    () => false,
  );
const isDown = async (origin: string) => !(await isUp(origin));

it('serves the engine of DOCKER_HOST, says which, and stops it all at SIGTERM', async () => {
  const { started, origin, output } = await startUp();
  expect(output()).toContain(`at unix://${testEngine().socket} (DOCKER_HOST)`);
  expect(await isUp(origin)).toBe(true);
  const ended = new Promise((resolve) => started.once('exit', resolve));
  started.kill('SIGTERM');
  expect(await ended).toBe(0);
  expect(await isDown(origin)).toBe(true);
});

it('leaves no server behind when it is killed', async () => {
  const { started, origin } = await startUp();
  started.kill('SIGKILL');
  await until(() => isDown(origin), 'the server to be gone');
});

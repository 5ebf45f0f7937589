import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
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

/** `up` on the private engine, with the folder of this test. */
const spawnUp = () =>
  spawn(process.execPath, [join(root, 'scripts/up.mjs')], {
    env: {
      ...process.env,
      DOCKER_HOST: `unix://${testEngine().socket}`,
      QUAYSIDE_ENGINE: '',
      QUAYSIDE_PORT: '0',
      QUAYSIDE_DATA: folder,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });

/** Starts `up`; answers its process, what it printed, and the address that it prints. */
async function startUp() {
  const started = spawnUp();
  child = started;
  started.stderr.pipe(process.stderr);
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

it('says in one line that another Quayside has the data folder, and takes nothing from that one', async () => {
  const { origin } = await startUp();
  const link = () => readFileSync(join(folder, 'launch-link'), 'utf8');
  const before = link();
  const second = spawnUp();
  let told = '';
  second.stderr.on('data', (data: Buffer) => (told += data.toString()));
  const [code] = (await once(second, 'close')) as [number];
  expect(code).toBe(1);
  expect(told).toMatch(/^The data folder .* is in use by pid \d+: .*QUAYSIDE_DATA\.\n$/);
  expect(told).toContain(folder);
  expect(link()).toBe(before);
  expect(await isUp(origin)).toBe(true);
});

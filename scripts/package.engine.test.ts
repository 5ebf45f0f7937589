import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { testEngine, until } from '@/lib/server/testing/test-engine';
import { endGroup } from './lib/child.mjs';
import { forServer } from './lib/server-process.mjs';
import { root } from './lib/paths.mjs';

/** The package, made of the build, and a machine's account that has nothing of ours: a home, npm's cache, a folder to be in. */
let machine = '';
let tarball = '';
let child: ChildProcess | undefined;
const at = (path: string) => join(machine, path);
// npm unpacks and installs the whole package: a busy machine is given time for it.
vi.setConfig({ testTimeout: 240_000 });

beforeAll(async () => {
  machine = mkdtempSync(join(tmpdir(), 'quayside-package-'));
  for (const folder of ['home', 'cache', 'empty']) mkdirSync(at(folder));
  const packing = spawn(process.execPath, [join(root, 'scripts/pack.mjs'), machine], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  tarball = (await text(packing.stdout)).trim();
});
afterAll(() => {
  endGroup(child?.pid, 'SIGKILL');
  rmSync(machine, { recursive: true, force: true });
});

/** `npx quayside …` with the tarball, in the empty folder. It leads a process group, as a shell's job does. */
function npx(args: string[], env: Record<string, string> = {}) {
  const registry = process.env.npm_config_registry ? { npm_config_registry: process.env.npm_config_registry } : {};
  return spawn('npm', ['exec', '--yes', `--package=${tarball}`, '--', 'quayside', ...args], {
    cwd: at('empty'),
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: forServer({
      ...process.env,
      ...registry,
      HOME: at('home'),
      npm_config_cache: at('cache'),
      npm_config_update_notifier: 'false',
      DOCKER_HOST: `unix://${testEngine().socket}`,
      QUAYSIDE_PORT: '0',
      QUAYSIDE_DATA: 'data',
      ...env,
    }),
  });
}

/** Runs it to its end. */
async function ran(args: string[], env?: Record<string, string>) {
  const started = npx(args, env);
  const ended = once(started, 'close') as Promise<[number]>;
  const [out, err, [code]] = await Promise.all([text(started.stdout), text(started.stderr), ended]);
  return { out, err, code };
}

/** Where npm has put the package. */
const installed = () => {
  const npxFolder = at('cache/_npx');
  return join(npxFolder, readdirSync(npxFolder)[0] ?? '', 'node_modules/quayside');
};
/** Every file below, with its size and when it was written. */
const filesOf = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => ({ path, stat: statSync(join(folder, path)) }))
    .filter(({ stat }) => stat.isFile())
    .map(({ path, stat }) => `${path} ${stat.size} ${stat.mtimeMs}`);

it('is small, brings all but the native database along, and tries the engine from an empty folder', async () => {
  expect(statSync(tarball).size).toBeLessThan(10 * 1024 * 1024);
  const { out, err, code } = await ran(['check'], { QUAYSIDE_ENGINE: `unix://${testEngine().socket}` });
  expect(out, err).toMatch(/^ok +engine +Docker \S+, API 1\.\d+, at unix:/m);
  expect(out).toMatch(new RegExp(`^QUAYSIDE_DATA +${at('empty/data')} +variable$`, 'm'));
  expect(code).toBe(0);
  const manifest = JSON.parse(readFileSync(join(installed(), 'package.json'), 'utf8')) as Record<string, object>;
  expect(manifest.dependencies).toBeUndefined();
  expect(Object.keys(manifest.optionalDependencies ?? {}).join(' ')).toMatch(/^(@libsql\/\S+ ?)+$/);
  const files = filesOf(installed());
  expect(files.filter((file) => /\.node |\.test\.|compile-cache/.test(file))).toEqual([]);
  const told = files.filter((file) => readFileSync(join(installed(), file.split(' ')[0] ?? '')).includes(root));
  expect(told).toEqual([]);
});

it('serves health and the first page without a build, stops it all at Ctrl-C, and writes nothing where it lies', async () => {
  const before = filesOf(installed());
  const started = (child = npx(['up']));
  let out = '';
  for (const stream of [started.stdout, started.stderr])
    stream.on('data', (chunk: Buffer) => (out += chunk.toString()));
  const link = await until(() => /Quayside is ready: (\S+)/.exec(out)?.[1], 'the link', 60_000).catch(
    (error: unknown) => {
      throw new Error(`${String(error)}; it printed ${out}`);
    },
  );
  const { origin } = new URL(link);
  expect(await (await fetch(`${origin}/healthz`)).json()).toMatchObject({ status: 'ok' });
  const page = await fetch(origin);
  expect(page.status).toBe(200);
  const html = await page.text();
  const script = /\/_next\/static\/[^"]+\.js/.exec(html)?.[0] ?? '';
  expect((await fetch(`${origin}${script}`)).status).toBe(200);
  expect(readdirSync(at('empty/data'))).toContain('quayside.db');
  const ended = once(started, 'exit');
  process.kill(-(started.pid ?? 0), 'SIGINT');
  await ended;
  await expect(fetch(`${origin}/healthz`)).rejects.toThrow();
  expect(filesOf(installed())).toEqual(before);
});

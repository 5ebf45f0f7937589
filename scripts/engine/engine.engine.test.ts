import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { engineStatus, startEngine, stopEngine, type EngineInfo } from './engine.mjs';
import { footprint } from './footprint';
import { whileKilled } from './kill.mjs';

const exec = promisify(execFile);
// Engines of this test lie apart: it clears up after killed runs, and those of others are not its business.
const engines = `/var/lib/quayside/t${process.pid}`;
const before = process.env.QUAYSIDE_ENGINES;
const folder = (name: string) => join(engines, name);
const owner = process.pid;

async function docker(engine: EngineInfo, ...args: string[]) {
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    DOCKER_CONFIG: engine.dockerConfig,
    DOCKER_HOST: `unix://${engine.socket}`,
  };
  return (await exec(engine.docker, args, { env })).stdout.trim();
}

/** Another process that starts an engine and then stays. */
function startElsewhere(...args: string[]): ChildProcess {
  const main = fileURLToPath(new URL('main.mjs', import.meta.url));
  return spawn(process.execPath, [main, 'up', ...args], { stdio: 'ignore' });
}

const ended = (child: ChildProcess) => new Promise((resolve) => child.once('exit', resolve));

async function until(check: () => boolean | Promise<boolean>) {
  const end = Date.now() + 20_000;
  while (!(await check())) {
    if (Date.now() > end) throw new Error('It did not happen within 20 s.');
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

const recorded = (name: string) => {
  const file = join(folder(name), 'state.json');
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
};

/** Containers (one of them paused), a published port and a network of one's own: all that leaves traces. */
async function use(engine: EngineInfo): Promise<string> {
  const network = await docker(engine, 'network', 'create', 'backend');
  await docker(engine, 'run', '-d', '--restart', 'always', '-p', '127.0.0.1::80', 'nginx:1.27-alpine');
  await docker(engine, 'run', '-d', '--network', 'backend', '--name', 'inner', 'nginx');
  await docker(engine, 'run', '-d', '--name', 'paused', 'nginx');
  await docker(engine, 'pause', 'paused');
  return network;
}

describe.runIf(process.getuid?.() === 0)('the private engine', () => {
  beforeAll(() => {
    process.env.QUAYSIDE_ENGINES = engines;
  });

  afterEach(async () => {
    for (const name of ['one', 'two', 'small', 'next']) await stopEngine(name);
  });

  afterAll(() => {
    rmSync(engines, { recursive: true, force: true });
    if (before === undefined) delete process.env.QUAYSIDE_ENGINES;
    else process.env.QUAYSIDE_ENGINES = before;
  });

  it('runs twice side by side, pulls python as typed, and leaves nothing', async () => {
    const [one, two] = await Promise.all([startEngine({ name: 'one', owner }), startEngine({ name: 'two', owner })]);
    expect(await docker(one, 'images', '-q')).toBe('');
    const image = 'python:3.11.5-alpine';
    await Promise.all([docker(one, 'pull', image), docker(two, 'pull', image)]);
    expect(await docker(one, 'run', '--rm', image, 'python', '-m', 'this')).toContain('Beautiful is better than ugly.');
    const networks = await Promise.all([use(one), use(two)]);
    expect(
      await docker(two, 'run', '--rm', '--network', 'backend', 'busybox', 'wget', '-qO-', 'http://inner/'),
    ).toContain('Quayside sample');
    const left = [footprint(folder('one'), [networks[0]]), footprint(folder('two'), [networks[1]])];
    for (const list of left) expect(list().length).toBeGreaterThan(10);

    await stopEngine('one');
    expect(left[0]?.()).toEqual([]);
    expect((await engineStatus('two')).state).toBe('up');
    expect(await docker(two, 'ps', '-q')).toContain('\n');
    await stopEngine('two');
    expect(left[1]?.()).toEqual([]);
  });

  it('serves a web page on a published port', async () => {
    const engine = await startEngine({ name: 'one', owner });
    await docker(engine, 'run', '-d', '--name', 'web', '-p', '127.0.0.1::80', 'nginx');
    const address = await docker(engine, 'port', 'web', '80');
    expect(await (await fetch(`http://${address}/`)).text()).toContain('Quayside sample');
  });

  it('returns the engine of that name that is up already', async () => {
    const [first, second] = await Promise.all([startEngine({ name: 'one' }), startEngine({ name: 'one' })]);
    expect(second).toEqual(first);
  });

  it('sweeps an engine whose daemon was killed', async () => {
    const engine = await startEngine({ name: 'one', owner });
    const left = footprint(folder('one'), [await use(engine)]);
    process.kill(engine.pid, 'SIGKILL');
    await until(() => readFileSync(`/proc/${engine.pid}/stat`, { encoding: 'utf8', flag: 'r' }).includes(') Z ')).catch(
      () => {},
    );
    expect((await engineStatus('one')).state).toBe('dead');
    await startEngine({ name: 'next', owner });
    expect(left()).toEqual([]);
  });

  it('comes back on its data after its daemon was killed, and leaves nothing either', async () => {
    const engine = await startEngine({ name: 'one', owner });
    await docker(engine, 'run', '-d', '--restart', 'always', '-p', '127.0.0.1::80', '--name', 'steady', 'nginx');
    await docker(engine, 'run', '--name', 'ended', 'nginx', 'sh', '-c', 'exit 4').catch(() => undefined);
    const left = footprint(folder('one'));
    const again = await whileKilled('one', async () => {
      await expect(docker(engine, 'ps')).rejects.toThrow(/Cannot connect/);
      // Starts of others sweep what was left behind: not this one.
      await startEngine({ name: 'next', owner });
    });
    expect(again).toEqual({ ...engine, pid: again.pid });
    expect(again.pid).not.toBe(engine.pid);
    expect(await docker(again, 'inspect', '-f', '{{.State.Status}} {{.State.ExitCode}}', 'ended')).toBe('exited 4');
    const answer = () => docker(again, 'exec', 'steady', 'echo', 'back').catch(() => 'not yet');
    await until(async () => (await answer()) === 'back');
    await stopEngine('one');
    expect(left()).toEqual([]);
  });

  it('sweeps what a start has made that was killed half-way', async () => {
    const child = startElsewhere('--name', 'one');
    await until(() => recorded('one').includes('"dockerd"'));
    child.kill('SIGKILL');
    await ended(child);
    const left = footprint(folder('one'));
    await startEngine({ name: 'next', owner });
    expect(left()).toEqual([]);
  });

  it('sweeps an engine whose owner is gone, and none without an owner', async () => {
    const sleeper = spawn('sleep', ['100']);
    await startEngine({ name: 'one', owner: sleeper.pid });
    await startEngine({ name: 'two' });
    const left = footprint(folder('one'));
    await startEngine({ name: 'next', owner });
    expect((await engineStatus('one')).state).toBe('up');
    sleeper.kill('SIGKILL');
    await ended(sleeper);
    await stopEngine('next');
    await startEngine({ name: 'next', owner });
    expect(left()).toEqual([]);
    expect((await engineStatus('two')).state).toBe('up');
  });

  it('runs out of space on a small memory disk', async () => {
    const engine = await startEngine({ name: 'small', tmpfs: '64m', owner });
    expect(await docker(engine, 'run', '--rm', 'busybox', 'echo', 'fits')).toBe('fits');
    await expect(docker(engine, 'pull', `${engine.registry}/library/layers`)).rejects.toThrow(
      /no space left on device/,
    );
    const left = footprint(folder('small'));
    await stopEngine('small');
    expect(left()).toEqual([]);
  });

  it('takes an engine down whose cache was removed in part, and makes that anew', async () => {
    const cache = process.env.QUAYSIDE_CACHE;
    const original = cache ?? '/var/cache/quayside';
    const copy = mkdtempSync(`${original}-`);
    await exec('cp', ['-al', `${original}/.`, copy]);
    process.env.QUAYSIDE_CACHE = copy;
    try {
      const engine = await startEngine({ name: 'one', owner });
      const left = footprint(folder('one'), [await use(engine)]);
      const busybox = join(dirname(engine.docker), 'busybox');
      rmSync(busybox);
      rmSync(join(dirname(engine.docker), '../sbin'), { recursive: true });
      const told: string[] = [];
      await stopEngine('one', (line) => told.push(line));
      expect(told[0]).toMatch(/^Parts of .* are missing: it is made anew\.$/);
      expect(existsSync(busybox)).toBe(true);
      expect(left()).toEqual([]);
    } finally {
      if (cache === undefined) delete process.env.QUAYSIDE_CACHE;
      else process.env.QUAYSIDE_CACHE = cache;
      rmSync(copy, { recursive: true });
    }
    // It unpacks the packages anew: most of a minute on an idle machine.
  }, 300_000);

  it('has a registry for each way to fail', async () => {
    const engine = await startEngine({ name: 'one', owner });
    const { address, username, password } = engine.privateRegistry;
    await expect(docker(engine, 'pull', `${engine.registry}/nope`)).rejects.toThrow(/not found/);
    await expect(docker(engine, 'pull', `${engine.deadPort}/busybox`)).rejects.toThrow(/refused/);
    await expect(docker(engine, 'pull', `${address}/library/busybox`)).rejects.toThrow(/no basic auth credentials/);
    await docker(engine, 'login', '-u', username, '-p', password, address);
    for (const image of [
      `${address}/library/busybox`,
      `${engine.prefixMirror}/busybox`,
      `${engine.prefixMirror}/library/busybox`,
    ]) {
      await docker(engine, 'pull', image);
    }
    await docker(engine, 'tag', `${address}/library/busybox`, `${address}/mine/box:1`);
    await docker(engine, 'push', `${address}/mine/box:1`);
  });

  it('reaches no other machine when it is offline, and its own registries all the same', async () => {
    const engine = await startEngine({ name: 'one', offline: true, owner });
    await expect(docker(engine, 'pull', 'busybox')).rejects.toThrow(
      `proxyconnect tcp: dial tcp ${engine.deadPort}: connect: connection refused`,
    );
    await docker(engine, 'pull', `${engine.prefixMirror}/busybox`);
  });

  it('takes seconds for a pull through the throttled registry', async () => {
    const engine = await startEngine({ name: 'one', owner });
    const started = Date.now();
    await docker(engine, 'pull', `${engine.throttledRegistry}/library/layers`);
    expect(Date.now() - started).toBeGreaterThan(5_000);
  });
});

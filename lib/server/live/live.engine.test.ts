import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startEngine, stopEngine, type EngineInfo } from '@/scripts/engine/engine.mjs';
import { createDocker } from '../docker/docker';
import { connectEngine } from '../docker/engines';
import { until } from '../testing/test-engine';
import { createLive, type Live } from './live';

/** An engine of this test's own: it is killed and started again. */
const name = `live-${process.pid}`;
let engine: EngineInfo;
let live: Live;
let end: () => Promise<void>;

async function cli(...args: string[]): Promise<string> {
  const env = { ...process.env, DOCKER_CONFIG: engine.dockerConfig };
  const { stdout } = await promisify(execFile)(engine.docker, ['-H', `unix://${engine.socket}`, ...args], { env });
  return stdout.trim();
}
const row = (container: string) => live.picture().containers.find((one) => one.name === container);

beforeAll(async () => {
  engine = await startEngine({ name, owner: process.pid });
  const client = connectEngine(`unix://${engine.socket}`);
  live = createLive({ env: 'local', docker: createDocker(client.plain), address: client.plain.address });
  live.start();
  end = async () => {
    await live.close();
    client.close();
  };
  await until(() => live.status().state === 'connected', 'the engine to be connected');
});

afterAll(async () => {
  await end();
  await stopEngine(name);
});

it('shows a container that the docker CLI starts, its exit code when it ends, and nothing when it is removed', async () => {
  await cli('run', '-d', '--name', 'one', 'busybox', 'sh', '-c', 'sleep 1; exit 7');
  const running = await until(() => (row('one')?.startedAt ? row('one') : null), 'the row to run');
  expect(running.state).toBe('running');
  const exited = await until(() => (row('one')?.state === 'exited' ? row('one') : null), 'the row to exit');
  expect(exited.exitCode).toBe(7);
  expect(Date.parse(exited.finishedAt ?? '')).toBeGreaterThan(Date.parse(exited.startedAt ?? ''));
  await cli('rm', 'one');
  await until(() => !row('one'), 'the row to vanish');
});

it('adds the image of a pull, who uses it, and the published ports', async () => {
  await cli('pull', 'nginx:1.27-alpine');
  const image = () => live.picture().images.find((one) => one.tags.includes('nginx:1.27-alpine'));
  await until(() => image(), 'the image');
  await cli('run', '-d', '--name', 'web', '-p', '127.0.0.1::80', 'nginx:1.27-alpine');
  const ports = await until(() => row('web')?.ports.filter((port) => port.publicPort !== null)[0], 'the port');
  expect(ports).toMatchObject({ ip: '127.0.0.1', privatePort: 80, protocol: 'tcp' });
  expect(image()?.containers).toEqual([row('web')?.id]);
  await cli('rm', '-f', '-v', 'web');
  await until(() => image()?.containers.length === 0, 'the image to be unused');
});

it('shows an image without a name, whichever way it was made', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'quayside-build-'));
  const made: string[] = [];
  const appears = async (id: string) => {
    made.push(id);
    await until(() => live.picture().images.some((one) => one.id === id), `the image ${id}`);
  };
  try {
    await cli('create', '--name', 'base', 'busybox');
    await appears(await cli('commit', 'base'));
    await cli('export', '-o', join(folder, 'files.tar'), 'base');
    await appears(await cli('import', join(folder, 'files.tar')));
    await writeFile(join(folder, 'Dockerfile'), 'FROM scratch\nCOPY Dockerfile /\n');
    await appears(await cli('build', '-q', folder));
    await writeFile(join(folder, 'Dockerfile'), 'FROM busybox\nRUN echo built > /how\n');
    await appears(await cli('build', '-q', folder));
  } finally {
    await cli('rm', 'base');
    for (const id of made) await cli('rmi', id);
    await rm(folder, { recursive: true, force: true });
  }
  await until(() => !live.picture().images.some((one) => made.includes(one.id)), 'all of them to vanish');
});

it('follows health, pause and rename', async () => {
  await cli(
    'run',
    '-d',
    '--name',
    'sick',
    '--health-cmd',
    'test ! -e /sick',
    '--health-interval',
    '1s',
    '--health-retries',
    '1',
    'busybox',
    'sleep',
    '1d',
  );
  await until(() => row('sick')?.health === 'healthy', 'it to be healthy');
  await cli('exec', 'sick', 'touch', '/sick');
  await until(() => row('sick')?.health === 'unhealthy', 'it to be unhealthy');
  await cli('pause', 'sick');
  await until(() => row('sick')?.state === 'paused', 'it to be paused');
  await cli('unpause', 'sick');
  await until(() => row('sick')?.state === 'running', 'it to run again');
  await cli('rename', 'sick', 'ill');
  await until(() => row('ill'), 'the new name');
  expect(row('sick')).toBeUndefined();
  await cli('rm', '-f', 'ill');
});

it('tells a container that ran out of memory', async () => {
  // An engine that hears of the end before it hears of the lack of memory says for good that there was none: once more then.
  const runOut = async () => {
    await cli('rm', '-f', 'fat').catch(() => undefined);
    await cli('run', '--name', 'fat', '--memory', '8m', 'busybox', 'tail', '/dev/zero').catch(() => undefined);
    return (await cli('inspect', '-f', '{{.State.OOMKilled}}', 'fat')) === 'true';
  };
  await until(runOut, 'the engine to say that it ran out of memory');
  const fat = await until(() => (row('fat')?.finishedAt ? row('fat') : null), 'the end of its run');
  expect(fat).toMatchObject({ state: 'exited', oomKilled: true, exitCode: 137 });
  await cli('rm', 'fat');
});

it('equals a fresh list after many changes at once', async () => {
  const names = Array.from({ length: 30 }, (_, index) => `many-${index}`);
  await Promise.all(names.map((one) => cli('create', '--name', one, 'busybox', 'true')));
  await Promise.all(names.slice(0, 10).map((one) => cli('start', one)));
  await Promise.all(names.slice(10, 20).map((one) => cli('rm', one)));
  await until(() => names.slice(0, 10).every((one) => row(one)?.state === 'exited'), 'all that were started to end');
  const listed = await createDocker(connectEngine(`unix://${engine.socket}`).plain).containers.list();
  const told = live.picture().containers.map(({ id, state, exitCode, ports }) => ({ id, state, exitCode, ports }));
  const fresh = listed.map(({ id, state, exitCode, ports }) => ({ id, state, exitCode, ports }));
  const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
  expect(told.sort(byId)).toEqual(fresh.sort(byId));
});

it('says that a killed daemon is gone and why, and is right again when it is back', async () => {
  await cli('run', '-d', '--name', 'survivor', 'busybox', 'sleep', '1d');
  await until(() => row('survivor')?.state === 'running', 'the survivor to run');
  process.kill(engine.pid, 'SIGKILL');
  const lost = await until(
    () => (live.status().state === 'unreachable' ? live.status() : null),
    'the engine to be lost',
  );
  expect(lost.error).toMatch(/ECONNREFUSED|ENOENT|ECONNRESET|closed the connection/);
  expect(row('survivor')).toBeDefined();
  expect(() => live.bytes('containers')).toThrow();
  engine = await startEngine({ name, owner: process.pid });
  await until(() => live.status().state === 'connected', 'the engine to be back', 60_000);
  await cli('run', '-d', '--name', 'after', 'busybox', 'sleep', '1d');
  await until(() => row('after')?.state === 'running', 'what is started afterwards');
  const ids = live.picture().containers.map((one) => one.id);
  expect((await cli('ps', '-aq', '--no-trunc')).split('\n').sort()).toEqual(ids.sort());
});

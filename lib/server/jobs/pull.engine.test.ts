import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startEngine, stopEngine, type EngineInfo } from '@/scripts/engine/engine.mjs';
import type { Job } from '@/lib/contract/jobs';
import { noMirrors } from '@/lib/contract/mirrors/mirrors';
import type { Environment } from '../core';
import { openDatabase, type Db } from '../db/database';
import { createDocker } from '../docker/docker';
import { connectEngine, type Connection } from '../docker/engines';
import { localCaller } from '../testing/callers';
import { docker, testEngine, until } from '../testing/test-engine';
import { createSeal } from '../secrets/seal';
import { createJobs, type Jobs } from './jobs';

const seal = createSeal(Buffer.alloc(32, 1));

/** Jobs on one engine with a database of their own. */
interface House {
  jobs: Jobs;
  again(): Promise<Jobs>;
  close(): Promise<void>;
}
async function house(socket: string): Promise<House> {
  const folder = await mkdtemp(join(tmpdir(), 'quayside-pull-'));
  const db: Db = await openDatabase(folder);
  const engine: Connection = connectEngine(`unix://${socket}`);
  const environment = () =>
    ({
      slug: 'local',
      docker: createDocker(engine.plain),
      registryAuth: async () => undefined,
      mirrors: { settings: () => noMirrors },
    }) as unknown as Environment;
  const opened: Jobs[] = [await createJobs({ db, seal, environment })];
  return {
    jobs: opened[0] as Jobs,
    async again() {
      const next = await createJobs({ db, seal, environment });
      opened.push(next);
      return next;
    },
    async close() {
      for (const jobs of opened) await jobs.close();
      engine.close();
      await db.destroy();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
const pull = async ({ jobs }: House, reference: string): Promise<Job> =>
  jobs.ended((await jobs.pull('local', { reference }, localCaller)).id);
const downloading = ({ jobs }: House, id: string) =>
  until(() => (jobs.get(id).progress?.downloaded ?? 0) > 1e6 && jobs.get(id), 'bytes of the pull');

describe('a pull on the real engine', () => {
  const { throttledRegistry, prefixMirror, deadPort, privateRegistry, socket } = testEngine();
  const layers = `${throttledRegistry}/library/layers`;
  const nginx = 'nginx:1.27-alpine';
  const pulledHere = ['busybox', nginx, `${prefixMirror}/python:3.11.5-alpine`, `${layers}:latest`];
  let own: House;
  const removeAll = async () => {
    for (const reference of pulledHere) await docker('rmi', '-f', reference).catch(() => 'not there');
  };
  /** Bytes that the engine holds of layers under way, in files of its own or of containerd's store. */
  const fetched = async () => {
    const root = await docker('info', '--format', '{{.DockerRootDir}}');
    const ingest = join(root, 'containerd/daemon/io.containerd.content.v1.content/ingest');
    const own = (await readdir(join(root, 'tmp'))).filter((file) => file.startsWith('GetImageBlob'));
    const theirs = await readdir(ingest).catch(() => []);
    const files = [...own.map((file) => join(root, 'tmp', file)), ...theirs.map((file) => join(ingest, file, 'data'))];
    const sizes = await Promise.all(
      files.map((file) =>
        stat(file).then(
          ({ size }) => size,
          () => 0,
        ),
      ),
    );
    return sizes.reduce((sum, size) => sum + size, 0);
  };
  /** containerd's store keeps what it has for the next pull: that no more comes is what tells. */
  const hasGivenUp = async () => {
    const before = await fetched();
    if (before === 0) return true;
    await new Promise((resolve) => setTimeout(resolve, 500));
    return (await fetched()) === before;
  };

  beforeEach(async () => {
    await removeAll();
    own = await house(socket);
  });
  afterEach(async () => {
    await own.close();
    await removeAll();
  });

  it('brings the image and says that it is newer, and the next time that it is up to date', async () => {
    const first = await pull(own, nginx);
    expect(first).toMatchObject({ subject: nginx, state: 'done', progress: { outcome: 'newer' } });
    expect(first.progress?.digest).toMatch(/^sha256:[a-f0-9]{64}$/);
    // Of its three layers, busybox's may be at hand: engine 26 keeps those of a container that was exported until it is
    // started again. containerd's store does not tell of what is at hand.
    const states = first.progress?.layers.map(({ state }) => state) ?? [];
    expect(states.filter((state) => state === 'done').length).toBeGreaterThanOrEqual(2);
    expect(states.filter((state) => !['done', 'exists'].includes(state))).toEqual([]);
    expect(await docker('images', '-q', nginx)).not.toBe('');
    expect(await pull(own, nginx)).toMatchObject({ state: 'done', progress: { outcome: 'up-to-date' } });
  });
  it('goes through a prefix as well as under its plain name', async () => {
    const job = await pull(own, `${prefixMirror}/python:3.11.5-alpine`);
    expect(job).toMatchObject({ state: 'done', error: null });
    expect(await docker('images', '-q', `${prefixMirror}/python:3.11.5-alpine`)).not.toBe('');
  });
  it.each([
    ['an unknown image', `${testEngine().registry}/nope`, 'image-not-found', /manifest unknown|: not found$/],
    [
      'an unknown tag',
      `${testEngine().registry}/library/python:nope`,
      'image-not-found',
      /manifest unknown|: not found$/,
    ],
    ['a port where nothing listens', `${deadPort}/name`, 'registry-unreachable', /connection refused/],
    [
      'a registry with a password',
      `${privateRegistry.address}/library/busybox`,
      'registry-unauthorized',
      /no basic auth credentials/,
    ],
  ])("of %s fails with the engine's own words", async (_what, reference, code, words) => {
    const job = await pull(own, reference);
    expect(job).toMatchObject({ state: 'failed', error: { code, detail: expect.stringMatching(words) } });
    expect(job.error?.detail).not.toContain('HTTP code');
  });
  it('fetches the one tag that was asked for, never all of them', async () => {
    await pull(own, `${prefixMirror}/python:3.11.5-alpine`);
    expect((await docker('images', '-q', `${prefixMirror}/python`)).split('\n')).toHaveLength(1);
  });
  it('through a slow path shows bytes, speed and layers on the way, and stops on the engine when cancelled', async () => {
    const { id } = await own.jobs.pull('local', { reference: layers }, localCaller);
    const seen = await until(() => (own.jobs.get(id).progress?.speed ? own.jobs.get(id) : null), 'a speed');
    const states = seen.progress?.layers.map((layer) => layer.state) ?? [];
    expect(states.length).toBeGreaterThanOrEqual(8);
    expect(states).toContain('downloading');
    await until(async () => (await fetched()) > 0, 'layers under way on the engine');
    expect(await own.jobs.cancel(id)).toMatchObject({ state: 'cancelled' });
    await until(hasGivenUp, 'the engine to give the pull up');
    expect(await docker('images', '-q', layers)).toBe('');
  });
  it('is joined by a second one, and both see the same end', async () => {
    const { id } = await own.jobs.pull('local', { reference: layers }, localCaller);
    await downloading(own, id);
    expect((await own.jobs.pull('local', { reference: `${layers}:latest` }, localCaller)).id).toBe(id);
    expect(own.jobs.list('local')).toHaveLength(1);
    expect(await own.jobs.cancel(id)).toMatchObject({ state: 'cancelled' });
  });
  it('is interrupted when Quayside goes, and its retry brings the image', async () => {
    const { id } = await own.jobs.pull('local', { reference: layers }, localCaller);
    await downloading(own, id);
    await own.jobs.close();
    const next = await own.again();
    expect(next.get(id)).toMatchObject({ state: 'interrupted' });
    expect(next.get(id).progress?.downloaded).toBeGreaterThan(0);
    await next.retry(id, localCaller);
    expect(await next.ended(id)).toMatchObject({ state: 'done', progress: { outcome: 'newer' } });
  });
});

describe('a pull on an engine of its own', () => {
  let engine: EngineInfo;
  let own: House;
  const name = `pull-test-${process.pid}`;

  beforeAll(async () => {
    engine = await startEngine({ name, tmpfs: '64m', owner: process.pid });
    own = await house(engine.socket);
  });
  afterAll(async () => {
    await own.close();
    await stopEngine(name);
  });

  it('whose disk is full fails with the place that had no room', async () => {
    const job = await pull(own, `${engine.registry}/library/layers`);
    expect(job).toMatchObject({
      state: 'failed',
      error: { code: 'no-space', detail: expect.stringContaining('no space left on device') },
    });
  });
  it('that is killed in the middle fails, says so, and can be retried', async () => {
    const { id } = await own.jobs.pull(
      'local',
      { reference: `${engine.throttledRegistry}/library/layers` },
      localCaller,
    );
    await downloading(own, id);
    process.kill(engine.pid, 'SIGKILL');
    expect(await own.jobs.ended(id)).toMatchObject({ state: 'failed', error: { code: 'engine-unreachable' } });
    expect(await own.jobs.retry(id, localCaller)).toMatchObject({ state: 'running' });
    expect(await own.jobs.ended(id)).toMatchObject({ state: 'failed', error: { code: 'engine-unreachable' } });
  });
});

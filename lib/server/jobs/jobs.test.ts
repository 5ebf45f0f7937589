import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Job, PullProgress } from '@/lib/contract/jobs';
import { noMirrors } from '@/lib/contract/mirrors/mirrors';
import type { Environment } from '../core';
import { openDatabase, type Db } from '../db/database';
import type { ProgressLine } from '../docker/images/progress';
import { Failure } from '../errors/failure';
import { callerOf, localCaller } from '../testing/callers';
import type { JobContext } from './job-kind';
import { createSeal } from '../secrets/seal';
import { endedJobsKept } from './book';
import { createJobs, type Jobs } from './jobs';

const seal = createSeal(Buffer.alloc(32, 1));

let folder: string;
let db: Db;
let jobs: Jobs;
/** One entry a call of work: how the test ends it. */
let works: { input: { image: string }; context: JobContext; done: () => void; fail: (error: Error) => void }[];
/** Lines that a pull yields; it then waits for its signal unless `ends`. */
/** What the audit log is told: how each job ended, and whose it was. */
let ends: [Job['state'], string | null][];
let pull: { lines: ProgressLine[]; ends: boolean; started: number };

const environment = () =>
  ({
    docker: {
      images: {
        async *pull(_reference: unknown, signal: AbortSignal) {
          pull.started += 1;
          yield* pull.lines;
          if (!pull.ends)
            await new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
        },
      },
    },
    registryAuth: async () => undefined,
    mirrors: { settings: () => noMirrors },
  }) as unknown as Environment;

async function open(): Promise<Jobs> {
  const opened = await createJobs({
    db,
    seal,
    environment,
    ended: (job, { name }) => ends.push([job.state, name]),
  });
  opened.register({
    kind: 'container.run',
    input: z.object({ image: z.string() }),
    commands: ({ image }) => [`docker run -e PASSWORD=sesame ${image}`],
    work: (input, context) =>
      new Promise((resolve, reject) => {
        works.push({ input, context, done: () => resolve(null), fail: reject });
        context.signal.addEventListener('abort', () => reject(context.signal.reason as Error));
      }),
  });
  return opened;
}
const run = (image = 'busybox', idempotencyKey?: string, caller = localCaller) =>
  jobs.start({
    env: 'local',
    kind: 'container.run',
    subject: image,
    input: { image },
    caller,
    idempotencyKey,
  });
const kept = async () => (await db.selectFrom('job').selectAll().execute()).map((row) => JSON.parse(row.job) as Job);

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'quayside-jobs-'));
  db = await openDatabase(folder);
  works = [];
  ends = [];
  pull = { lines: [], ends: true, started: 0 };
  jobs = await open();
});
afterEach(async () => {
  await jobs.close();
  await db.destroy();
  await rm(folder, { recursive: true, force: true });
});

describe('a job', () => {
  it('runs, is kept while it does, and ends done', async () => {
    const { id, state } = await run();
    expect(state).toBe('running');
    expect(await kept()).toMatchObject([{ id, state: 'running' }]);
    works[0]?.done();
    expect(await jobs.ended(id)).toMatchObject({ state: 'done', error: null });
    expect(await kept()).toMatchObject([{ id, state: 'done' }]);
  });
  it("fails with the engine's own words, and a retry starts it again under its id", async () => {
    const { id } = await run();
    works[0]?.fail(new Failure('no-space', { detail: 'no space left on device' }));
    expect(await jobs.ended(id)).toMatchObject({
      state: 'failed',
      error: { code: 'no-space', detail: 'no space left on device' },
    });
    expect(await jobs.retry(id, localCaller)).toMatchObject({ id, state: 'running', error: null, endedAt: null });
    expect(works[1]?.input).toEqual({ image: 'busybox' });
  });
  it('tells its commands, after a restart too, and keeps none of them unsealed', async () => {
    const { id, commands } = await run();
    expect(commands).toEqual(['docker run -e PASSWORD=sesame busybox']);
    const rows = await db.selectFrom('job').selectAll().execute();
    expect(JSON.stringify(rows)).not.toContain('sesame');
    await jobs.close();
    jobs = await open();
    expect(jobs.get(id)).toMatchObject({ state: 'interrupted', commands });
  });
  it('is cancelled when its work has stopped, which is no success', async () => {
    const { id } = await run();
    expect(await jobs.cancel(id)).toMatchObject({ state: 'cancelled', error: null });
  });
  it('that was running when the process was killed is interrupted at the next start, and can be retried', async () => {
    const { id } = await run('busybox', undefined, callerOf('ada', 'admin'));
    // A second set of jobs on the same database is what the next process sees.
    ends = [];
    const next = await open();
    expect(ends).toEqual([['interrupted', 'ada']]);
    expect(await kept()).toHaveLength(1);
    expect(next.get(id)).toMatchObject({ state: 'interrupted' });
    expect((await kept())[0]?.state).toBe('interrupted');
    expect(await next.retry(id, localCaller)).toMatchObject({ id, state: 'running' });
    await next.close();
    expect((await kept())[0]?.state).toBe('interrupted');
  });
  it('is started once for one idempotency key', async () => {
    const [first, again, other] = [await run('a', 'key'), await run('a', 'key'), await run('a', 'other')];
    expect(again.id).toBe(first.id);
    expect(other.id).not.toBe(first.id);
  });
  it('is refused when its input does not fit its kind', async () => {
    await expect(
      jobs.start({ env: 'local', kind: 'container.run', subject: 'x', input: { image: 1 }, caller: localCaller }),
    ).rejects.toThrow();
    expect(jobs.list('local')).toEqual([]);
  });
  it(`goes when ${endedJobsKept} younger ones have ended`, async () => {
    const first = await run('first');
    works[0]?.done();
    await jobs.ended(first.id);
    for (let index = 0; index < endedJobsKept; index += 1) {
      const { id } = await run();
      works.at(-1)?.done();
      await jobs.ended(id);
    }
    expect(jobs.list('local')).toHaveLength(endedJobsKept);
    expect(() => jobs.get(first.id)).toThrow(Failure);
    expect(await kept()).toHaveLength(endedJobsKept);
  });
  it('stays when the ended ones are cleared while it runs', async () => {
    const done = await run('done');
    works[0]?.done();
    await jobs.ended(done.id);
    const running = await run('running');
    await jobs.clearEnded('local');
    expect(jobs.list('local').map((job) => job.id)).toEqual([running.id]);
    expect(await kept()).toHaveLength(1);
  });
});

describe('a pull', () => {
  it('of a reference that is being pulled joins it, however it is written', async () => {
    pull.ends = false;
    const [first, second] = await Promise.all([
      jobs.pull('local', { reference: 'python' }, localCaller),
      jobs.pull('local', { reference: 'python:latest' }, localCaller),
    ]);
    const third = await jobs.pull('local', { reference: 'docker.io/library/python' }, localCaller);
    expect([second.id, third.id]).toEqual([first.id, first.id]);
    expect(pull.started).toBe(1);
    expect(await jobs.pull('local', { reference: 'python:3' }, localCaller)).not.toMatchObject({ id: first.id });
  });
  it('beyond as many as may be at once is queued, begins when one ends, and is cancelled while it waits', async () => {
    pull.ends = false;
    const started = [];
    for (const reference of ['a', 'b', 'c', 'd', 'e'])
      started.push(await jobs.pull('local', { reference }, localCaller));
    const [a, , , d, e] = started.map(({ id }) => id);
    const queued = () => [d, e].map((id) => jobs.get(id ?? '').queued ?? false);
    expect(pull.started).toBe(3);
    expect(queued()).toEqual([true, true]);
    expect(await jobs.cancel(d ?? '')).toMatchObject({ state: 'cancelled', queued: undefined });
    await jobs.cancel(a ?? '');
    await expect.poll(queued).toEqual([false, false]);
    expect(pull.started).toBe(4);
  });
  it('whose stream ends without an outcome failed', async () => {
    pull.lines = [{ status: 'Pulling fs layer', id: 'a' }];
    const { id } = await jobs.pull('local', { reference: 'python' }, localCaller);
    expect(await jobs.ended(id)).toMatchObject({ state: 'failed', error: { code: 'engine-error' } });
  });
  it('is refused when what was typed is no reference', async () => {
    await expect(jobs.pull('local', { reference: 'Python' }, localCaller)).rejects.toMatchObject({
      code: 'invalid-reference',
    });
  });
});

describe('a viewer', () => {
  const progress = (downloaded: number): PullProgress => ({
    layers: [],
    downloaded,
    extracted: 0,
    total: 1000,
    totalKnown: true,
    speed: null,
    secondsLeft: null,
    digest: null,
    outcome: null,
    lastLine: '',
  });
  it('is told the start at once, and of a thousand changes the last', async () => {
    const told: Job[][] = [];
    jobs.subscribe('local', ({ changed }) => told.push(changed));
    const { id } = await run();
    expect(told).toMatchObject([[{ id, state: 'running' }]]);
    for (let bytes = 1; bytes <= 1000; bytes += 1) works[0]?.context.report(progress(bytes));
    works[0]?.done();
    await jobs.ended(id);
    await expect.poll(() => told.length).toBe(2);
    expect(told[1]).toMatchObject([{ state: 'done', progress: { downloaded: 1000 } }]);
  });
  it('of another environment is told nothing, and one that left neither', async () => {
    const told: unknown[] = [];
    jobs.subscribe('elsewhere', (change) => told.push(change));
    jobs.subscribe('local', (change) => told.push(change))();
    await run();
    expect(told).toEqual([]);
  });
  it('is told which jobs are gone', async () => {
    const { id } = await run();
    works[0]?.done();
    await jobs.ended(id);
    const gone: string[] = [];
    jobs.subscribe('local', (change) => gone.push(...change.gone));
    await jobs.clearEnded('local');
    await expect.poll(() => gone).toEqual([id]);
  });
});

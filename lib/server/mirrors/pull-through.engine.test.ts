import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { noMirrors, type MirrorRule } from '@/lib/contract/mirrors/mirrors';
import type { Core } from '../core';
import { localCaller } from '../testing/callers';
import { failingMirror, type Death, type FailingMirror } from '../testing/failing-mirror';
import {
  imageNames as names,
  mirroredPulls,
  removeImages as removeAll,
  rule,
  states,
  type MirroredPulls,
} from '../testing/mirrored-pulls';
import { testCore } from '../testing/test-core';
import { docker, testEngine, until } from '../testing/test-engine';

const { registry, deadPort, prefixMirror } = testEngine();
const python = `${registry}/library/python:3.11.5-alpine`;

let core: Core;
const open: FailingMirror[] = [];
beforeAll(async () => {
  core = await testCore();
});
afterAll(async () => {
  await removeAll();
  await core.close();
});
beforeEach(removeAll);
afterEach(async () => {
  for (const mirror of open.splice(0)) await mirror.close();
});

const mirror = async (death: Death) => {
  const made = await failingMirror(death);
  open.push(made);
  return made.address;
};
const mirrors: MirroredPulls['mirrors'] = (to, others) => mirroredPulls(core).mirrors(to, others);
const pull: MirroredPulls['pull'] = (reference) => mirroredPulls(core).pull(reference);

describe('a source that dies', () => {
  it.each<[string, Death | 'refused' | 'unknown', string, RegExp]>([
    ['a port where nothing listens', 'refused', 'registry-unreachable', /connection refused/],
    ['a name that leads nowhere', 'unknown', 'registry-unreachable', /lookup mirror\.invalid|no such host/],
    ['403', 'forbidden', 'registry-unauthorized', /403|denied|forbidden/i],
    ['404', 'missing', 'image-not-found', /manifest unknown|not found/],
    ['a page of HTML with 200', 'page', 'engine-error|image-not-found|registry-unreachable', /./],
    ['500', 'broken', 'engine-error', /500/],
    ['429', 'limit', 'registry-rate-limit', /toomanyrequests|too many requests|429/i],
    ['401', 'sign-in', 'registry-unauthorized', /unauthorized|authentication|credentials|denied/i],
    ['an image for another platform alone', 'elsewhere', 'platform-mismatch', /no match|does not match/],
    ['an answer that never comes', 'silent', 'registry-stalled', /no byte for 2 s/],
  ])('%s: the next one gives the image, and the job says why', async (_what, death, codes, words) => {
    const dead = death === 'refused' ? deadPort : death === 'unknown' ? 'mirror.invalid' : await mirror(death);
    await mirrors([dead], { stallSeconds: 2 });
    const job = await pull(python);
    expect(job).toMatchObject({ state: 'done', error: null, origin: { state: 'same' } });
    expect(states(job)).toEqual(['failed', 'gave']);
    const [failed, gave] = job.sources ?? [];
    expect(failed?.error?.code).toMatch(new RegExp(`^(${codes})$`));
    expect(failed?.error?.detail).toMatch(words);
    expect(failed).toMatchObject({ mirror: dead, source: `${dead}/library/python:3.11.5-alpine`, bytes: 0 });
    expect(gave?.bytes).toBeGreaterThan(1e6);
    expect(await names()).toEqual([python]);
  });

  it('in the middle of a layer is given up after its time, and what it sent is said to be fetched again', async () => {
    await mirrors([await mirror('half')], { stallSeconds: 2 });
    const job = await pull(python);
    expect(states(job)).toEqual(['failed', 'gave']);
    const [failed, gave] = job.sources ?? [];
    expect(failed?.error).toMatchObject({ code: 'registry-stalled' });
    expect(failed?.bytes).toBeGreaterThan(7e6);
    // Layers that were complete may stay with the engine; the half one never does.
    expect(failed?.again).toBeGreaterThan(2e6);
    expect(failed?.again).toBeLessThanOrEqual(failed?.bytes ?? 0);
    const fetched = job.progress?.layers.filter(({ state }) => state !== 'exists').length ?? 0;
    expect(fetched).toBeGreaterThan(0);
    expect(gave?.bytes).toBeGreaterThanOrEqual(failed?.again ?? 0);
  });

  it('is not one that is slow and alive', async () => {
    const slow = await mirror('slow');
    await mirrors([slow], { stallSeconds: 1 });
    const job = await pull(python);
    expect(states(job)).toEqual(['gave', 'waiting']);
    expect(job.sources?.[0]?.ms).toBeGreaterThan(2000);
  });

  it('ends the pull with the origin’s own failure where none is left', async () => {
    await mirrors([deadPort, await mirror('broken')]);
    const job = await pull(`${registry}/library/nope:1`);
    expect(job).toMatchObject({ state: 'failed', error: { code: 'image-not-found' } });
    expect(states(job)).toEqual(['failed', 'failed', 'failed']);
  });

  it('is not gone on from when the pull is cancelled', async () => {
    await mirrors([deadPort, await mirror('half')], { stallSeconds: 60 });
    const { id } = await core.jobs.pull('local', { reference: python }, localCaller);
    await until(() => (core.jobs.get(id).progress?.downloaded ?? 0) > 7e6, 'bytes of the second source');
    const job = await core.jobs.cancel(id);
    expect(job).toMatchObject({ state: 'cancelled' });
    expect(states(job)).toEqual(['failed', 'cancelled', 'waiting']);
    expect(await names()).toEqual([]);
  });
});

describe('what a mirror gave', () => {
  it('is compared with the origin, gets the canonical name, and loses the mirror’s', async () => {
    const good = await mirror('none');
    await mirrors([good]);
    const job = await pull(python);
    expect(job).toMatchObject({
      state: 'done',
      progress: { outcome: 'newer' },
      origin: { state: 'same', reference: python },
    });
    expect(states(job)).toEqual(['gave', 'waiting']);
    expect(job.origin?.digest).toBe(job.sources?.[0]?.digest);
    expect(await names()).toEqual([python]);
    expect(job.commands).toEqual([
      `docker pull ${good}/library/python:3.11.5-alpine`,
      `docker tag ${good}/library/python:3.11.5-alpine ${python}`,
      `docker rmi ${good}/library/python:3.11.5-alpine`,
    ]);
    expect(await pull(python)).toMatchObject({ state: 'done', progress: { outcome: 'up-to-date' } });
  });

  it('keeps the mirror’s name where that is wanted, and always one that was there before', async () => {
    const good = await mirror('none');
    const through = `${good}/library/python:3.11.5-alpine`;
    await mirrors([good], { keepTag: true });
    await pull(python);
    expect(await names()).toEqual([python, through].sort());
    await mirrors([good]);
    const again = await pull(python);
    expect(await names()).toEqual([python, through].sort());
    expect(again.commands).toHaveLength(2);
  });

  it('is told loudly where the origin has another, and refused where that is set', async () => {
    const stale = await mirror('stale');
    const through = `${stale}/library/python:3.11.5-alpine`;
    await mirrors([stale]);
    const told = await pull(python);
    expect(states(told)).toEqual(['gave', 'waiting']);
    expect(told.origin).toMatchObject({ state: 'different' });
    expect(told.origin?.digest).not.toBe(told.sources?.[0]?.digest);
    await removeAll();

    await docker('pull', '-q', 'busybox');
    await docker('tag', 'busybox', through);
    const before = await docker('image', 'inspect', '-f', '{{.Id}}', through);
    await mirrors([stale], { onMismatch: 'refuse' });
    const refused = await pull(python);
    expect(states(refused)).toEqual(['refused', 'gave']);
    expect(refused.sources?.[0]?.error).toMatchObject({ code: 'mirror-mismatch' });
    expect(refused.sources?.[0]?.error?.detail).toContain(told.sources?.[0]?.digest);
    expect(refused).toMatchObject({ state: 'done', origin: { state: 'same' } });
    expect(await docker('image', 'inspect', '-f', '{{.Id}}', through), 'the name is where it was').toBe(before);
  });

  it('has the plain name of Docker Hub, and it is said that its origin could not be asked', async () => {
    await mirrors([], { rules: [rule(prefixMirror, 'docker.io')] });
    const job = await pull('python:3.11.5-alpine');
    expect(job).toMatchObject({
      state: 'done',
      origin: { state: 'unknown', error: { code: expect.stringMatching(/^registry-/) } },
    });
    expect(job.sources?.[0]).toMatchObject({ state: 'gave', source: `${prefixMirror}/library/python:3.11.5-alpine` });
    expect(await names()).toEqual(['python:3.11.5-alpine']);
  });

  it('of a digest is that very image under the mirror’s name, and a run takes it from there', async () => {
    const good = await mirror('none');
    await docker('pull', '-q', `${registry}/library/busybox`);
    const [found = ''] = JSON.parse(
      await docker('image', 'inspect', '-f', '{{json .RepoDigests}}', `${registry}/library/busybox`),
    ) as string[];
    const digest = found.split('@')[1] ?? '';
    await removeAll();
    await mirrors([good]);
    const { RunForm } = await import('@/lib/contract/run/form');
    const name = `quayside-mirror-${process.pid}`;
    const form = RunForm.parse({ image: `${registry}/library/busybox@${digest}`, name, detach: true, command: 'true' });
    const run = await core.run.run('local', { form, terminal: { cols: 80, rows: 24 } }, localCaller);
    const job = await core.jobs.ended('job' in run ? run.job.id : '');
    expect(job).toMatchObject({ state: 'done', origin: { state: 'by-digest' } });
    expect(await docker('inspect', '-f', '{{.Config.Image}}', name)).toBe(`${good}/library/busybox@${digest}`);
    await docker('rm', '-f', name);
  });
});

describe('what is known of a mirror', () => {
  it('is how it answered Quayside, and how the last pull from it went', async () => {
    const [good, page] = [await mirror('none'), await mirror('page')];
    await mirrors([page, deadPort, good]);
    await pull(python);
    await core.mirrors.check('local');
    const { health } = await core.mirrors.view('local', core.environment('local').docker);
    const of = (address: string) => health.find((one) => one.address === address);
    expect(of(good)).toMatchObject({
      asked: { problem: null },
      pulled: { problem: null, answeredMs: expect.any(Number) },
    });
    expect(of(good)?.pulled?.bytes).toBeGreaterThan(1e6);
    expect(of(page)?.asked?.problem).toMatchObject({
      code: 'no-registry',
      detail: expect.stringContaining('Sign in to the network'),
    });
    expect(of(deadPort)).toMatchObject({
      asked: { problem: { code: 'registry-no-connection' } },
      pulled: { problem: { code: 'registry-unreachable' } },
    });
    expect(of(registry)).toMatchObject({ asked: { problem: null }, pulled: null });
  });
  it('is not forgotten to be one of the engine’s own, which serve Docker Hub alone', async () => {
    const { engine } = await core.mirrors.view('local', core.environment('local').docker);
    expect(engine?.mirrors).toEqual([`http://${registry}/`]);
    expect(engine?.insecure).toContain('127.0.0.0/8');
  });
});

describe('the rules', () => {
  const set = async (rules: MirrorRule[], revision: number) =>
    core.mirrors.set('local', { ...noMirrors, rules, revision });
  const revision = async () => (await core.mirrors.view('local', core.environment('local').docker)).revision;

  it('are kept with their addresses as references have them', async () => {
    await set([rule('https://Mirror.example/'.toLowerCase(), 'https://index.docker.io/v1/')], await revision());
    expect(core.mirrors.of('local').settings().rules).toMatchObject([{ from: 'docker.io', to: 'mirror.example' }]);
  });
  it.each([
    ['no address', [rule('not an address')], 'rules.0.to'],
    ['their own origin', [rule('a.example', 'docker.io'), rule('docker.io/x', 'docker.io')], 'rules.1.to'],
    ['one twice', [rule('a.example'), rule('https://a.example')], 'rules.1.to'],
  ])('are refused with %s, at its place', async (_what, rules, field) => {
    await expect(set(rules, await revision())).rejects.toMatchObject({ code: 'bad-request', details: { field } });
  });
  it('are refused where somebody else has changed them in between', async () => {
    const read = await revision();
    await set([rule('a.example')], read);
    await expect(set([rule('b.example')], read)).rejects.toMatchObject({ code: 'conflict' });
    expect(core.mirrors.of('local').settings().rules).toMatchObject([{ to: 'a.example' }]);
  });
});

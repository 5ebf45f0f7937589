import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Job } from '@/lib/contract/jobs';
import type { RunForm } from '@/lib/contract/run/form';
import { isOlder } from '@/lib/contract/run/needs';
import { fromContainer } from '@/lib/contract/run/from-container/from-container';
import { safePolicy } from '@/lib/contract/policy/policy';
import type { Core } from '../core';
import { withImage } from '../run/with-image';
import { callerOf, localCaller } from '../testing/callers';
import { testCore } from '../testing/test-core';
import { docker, until } from '../testing/test-engine';

let core: Core;
/** For what must be seen to fail: nothing counts as steady there before it has. */
let patient: Core;
const label = ['--label', 'quayside.test=recreate'];
const name = 'quayside-recreate';

beforeAll(async () => {
  core = await testCore(undefined, {}, undefined, { steady: 300 });
  patient = await testCore(undefined, {}, undefined, { steady: 600_000 });
  await docker('pull', '-q', 'busybox');
});
afterEach(async () => {
  const ids = await docker('ps', '-aq', '--filter', 'label=quayside.test=recreate');
  if (ids) await docker('rm', '--force', '--volumes', ...ids.split('\n'));
});
afterAll(async () => {
  await core.close();
  await patient.close();
});

const run = (...options: string[]) =>
  docker('run', '-d', '--name', name, ...label, '--stop-timeout', '0', ...options, 'busybox', 'sleep', '600');
const look = async (id: string, format: string) => docker('inspect', '-f', format, id);
/** Names of all containers of this test. */
const all = async () =>
  (await docker('ps', '-a', '--filter', 'label=quayside.test=recreate', '--format', '{{.Names}}')).split('\n');

async function formOf(id: string): Promise<RunForm> {
  const { container, image } = await withImage(core.environment('local').docker, id);
  return fromContainer(container, image);
}
/** Recreates what is under the test's name, with `changes` to its form. */
async function recreate(changes: Partial<RunForm> = {}, by = core): Promise<Job> {
  const form = { ...(await formOf(name)), ...changes };
  const { id } = await by.recreate.start('local', name, { form, pull: false }, localCaller);
  return by.jobs.ended(id);
}
const stepsOf = (job: Job) => Object.fromEntries((job.steps ?? []).map(({ name: step, state }) => [step, state]));

describe('a container whose variable was changed', () => {
  test('is another one under the same name that runs, and the old one is gone', async () => {
    const old = await run('-e', 'A=1', '-e', 'B=2');
    const job = await recreate({
      env: [
        { name: 'A', value: 'changed' },
        { name: 'B', value: '2' },
      ],
    });
    expect(job).toMatchObject({ kind: 'container.recreate', subject: name, state: 'done', error: null });
    expect(stepsOf(job)).toEqual({
      ...{ image: 'done', create: 'done', stop: 'done', rename: 'done', start: 'done', watch: 'done', remove: 'done' },
    });
    expect(job.result?.containerId).not.toBe(old);
    expect(await look(name, '{{.Id}} {{.State.Running}} {{index .Config.Env 0}}')).toMatch(
      new RegExp(`^${job.result?.containerId} true (A=changed|B=2)$`),
    );
    expect(await look(name, '{{json .Config.Env}}')).toContain('"A=changed"');
    expect(await all()).toEqual([name]);
  });

  test('that was stopped is created and not started', async () => {
    await run();
    await docker('kill', name);
    const job = await recreate({ env: [{ name: 'A', value: '1' }] });
    expect(stepsOf(job)).toMatchObject({ start: 'skipped', watch: 'skipped', remove: 'done' });
    expect(await look(name, '{{.State.Status}}')).toBe('created');
    expect(await all()).toEqual([name]);
  });

  test('keeps the files of its volume without a name', async () => {
    await run('-v', '/data');
    await docker('exec', name, 'sh', '-c', 'echo kept > /data/file');
    await recreate({ env: [{ name: 'A', value: '1' }] });
    expect(await docker('exec', name, 'cat', '/data/file')).toBe('kept');
    await recreate({ env: [] });
    expect(await docker('exec', name, 'cat', '/data/file')).toBe('kept');
  });
});

describe('where the new one fails the old one is back as it was', () => {
  const before = '{{.Id}} {{.Name}} {{.State.Running}} {{.HostConfig.RestartPolicy.Name}} {{json .Config.Env}}';
  test.each<[string, Partial<RunForm>, Partial<Job['error'] & object>]>([
    ['its command is not in the image', { command: 'nosuch' }, { field: 'command' }],
    [
      'it ends at once',
      { command: `sh -c 'echo I cannot; exit 3'` },
      // 0: the engine had started it again before it told the code (docs/engines.md).
      { code: 'not-steady', detail: expect.stringMatching(/exit [30]\nI cannot/) as string },
    ],
    ['its network is not there', { network: 'quayside-nowhere' }, { field: 'network' }],
    ['its image is not to be had', { image: '127.0.0.1:1/nobody/has:this' }, { field: 'image' }],
  ])('%s', async (_, changes, error) => {
    await run('--restart', 'always', '-e', 'A=1');
    const was = await look(name, before);
    const job = await recreate(changes, patient);
    expect(job).toMatchObject({ state: 'failed', error });
    expect(await look(name, before)).toBe(was);
    expect(await all()).toEqual([name]);
  });

  test('its health check says no', async () => {
    await run('-e', 'OK=1', '--health-cmd', 'test $OK = 1', '--health-interval', '200ms', '--health-retries', '1');
    const was = await look(name, before);
    const job = await recreate({ env: [{ name: 'OK', value: '0' }] });
    expect(job).toMatchObject({
      state: 'failed',
      error: { code: 'not-steady', detail: expect.stringContaining('unhealthy') as string },
    });
    expect(stepsOf(job)).toMatchObject({ watch: 'failed', remove: 'skipped', restore: 'done' });
    expect(await look(name, before)).toBe(was);
    expect(await all()).toEqual([name]);
  });

  test('one with --rm, which its stop removes, is made again with its volume', async () => {
    await run('--rm', '-v', '/data', '-e', 'A=1');
    await docker('exec', name, 'sh', '-c', 'echo kept > /data/file');
    const job = await recreate({ command: 'nosuch' });
    expect(job.state).toBe('failed');
    expect(await look(name, '{{.State.Running}} {{.HostConfig.AutoRemove}} {{json .Config.Cmd}}')).toBe(
      'true true ["sleep","600"]',
    );
    expect(await docker('exec', name, 'cat', '/data/file')).toBe('kept');
    expect(await all()).toEqual([name]);
    await docker('kill', name);
    await until(async () => (await all())[0] === '', 'it to remove itself');
  });
});

describe('a container that is paused', () => {
  const paused = '{{.Id}} {{.Name}} {{.State.Running}} {{.State.Paused}}';
  test('is replaced by one that is paused once it has shown that it stays', async () => {
    const old = await run();
    await docker('pause', name);
    const job = await recreate({ env: [{ name: 'A', value: '1' }] });
    expect(job).toMatchObject({ state: 'done' });
    expect(job.result?.containerId).not.toBe(old);
    expect(await look(name, paused)).toBe(`${job.result?.containerId} /${name} true true`);
    expect(await look(name, '{{json .Config.Env}}')).toContain('"A=1"');
    expect(await all()).toEqual([name]);
  });

  test.each<[string, Partial<RunForm>]>([
    ['before it was stopped', { network: 'none', publishAll: false, pid: 'container:quayside-nowhere' }],
    ['after it was stopped', { command: 'nosuch' }],
  ])('is paused again where the new one fails %s', async (_, changes) => {
    await run();
    await docker('pause', name);
    const was = await look(name, paused);
    expect(await recreate(changes)).toMatchObject({ state: 'failed' });
    expect(await look(name, paused)).toBe(was);
    expect(await all()).toEqual([name]);
  });
});

test('what this engine would overlook is refused at its field before anything is done', async () => {
  const version = await core.environment('local').docker.system.apiVersion();
  const [field, changes]: [string, Partial<RunForm>] = isOlder(version, '1.43')
    ? ['annotations.0.name', { annotations: [{ name: 'a', value: '1' }] }]
    : ['kernelMemory', { kernelMemory: '50m' }];
  const old = await run();
  await expect(recreate(changes)).rejects.toMatchObject({ code: 'bad-request', details: { field } });
  expect(await look(name, '{{.Id}} {{.State.Running}}')).toBe(`${old} true`);
  expect(core.jobs.list('local').filter(({ state }) => state === 'running')).toEqual([]);
});

test('it is cancelled while it is watched, and the old one is back', async () => {
  const old = await run('--health-cmd', 'true', '--health-interval', '200ms');
  const form = await formOf(name);
  const changed = { ...form, env: [{ name: 'A', value: '1' }], command: 'sleep 601' };
  const slow = { ...changed, ...('healthInterval' in form ? { healthInterval: '1h' } : {}) };
  const { id } = await core.recreate.start('local', name, { form: slow, pull: false }, localCaller);
  await until(() => stepsOf(core.jobs.get(id)).watch === 'running', 'the watch');
  expect(await core.jobs.cancel(id)).toMatchObject({ state: 'cancelled' });
  expect(await look(name, '{{.Id}} {{.State.Running}}')).toBe(`${old} true`);
  expect(await all()).toEqual([name]);
});

test('what the policy forbids is refused before anything is done', async () => {
  await run('-v', '/tmp:/host');
  await core.policies.set('local', safePolicy);
  await expect(
    core.recreate.start('local', name, { pull: false }, callerOf('ada', 'admin', null)),
  ).rejects.toMatchObject({ code: 'policy' });
  expect(core.jobs.list('local').filter(({ state }) => state === 'running')).toEqual([]);
});

test('limits and restart policy change in the running container, swap along with memory', async () => {
  const id = await run('--memory', '64m');
  await core.recreate.update(
    'local',
    name,
    { Memory: 128 << 20, PidsLimit: 50, RestartPolicy: { Name: 'always', MaximumRetryCount: 0 } },
    localCaller,
  );
  expect(
    await look(
      name,
      '{{.Id}} {{.HostConfig.Memory}} {{.HostConfig.MemorySwap}} {{.HostConfig.PidsLimit}} {{.HostConfig.RestartPolicy.Name}}',
    ),
  ).toBe(`${id} ${128 << 20} ${256 << 20} 50 always`);
});

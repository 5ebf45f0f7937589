import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { MountRow } from '@/lib/contract/run/fields/mount-row';
import { RunForm } from '@/lib/contract/run/form';
import type { Core } from '../core';
import { localCaller } from '../testing/callers';
import { testCore } from '../testing/test-core';
import { docker, testEngine, until } from '../testing/test-engine';

let core: Core;
const port: RunForm['ports'][number] = { hostIp: '127.0.0.1', hostPort: '', containerPort: '80', protocol: 'tcp' };
/** Stands in the table for the port that the holder has got of the engine. */
const taken = 'taken';
const mine = 'quayside.test=run';
/** A network whose only address is spoken for. */
const full = 'quayside-full';

beforeAll(async () => {
  core = await testCore();
  await docker('pull', '-q', 'busybox');
});
afterEach(async () => {
  const ids = await docker('ps', '-aq', '--filter', `label=${mine}`);
  if (ids) await docker('rm', '--force', '--volumes', ...ids.split('\n'));
  await docker('network', 'rm', full).catch(() => 'not made');
});
afterAll(() => core.close());

/** What is asked, unchecked: the engine shall say what is wrong. Has a label by which the test sweeps what it made. */
function run(asked: Partial<RunForm>) {
  const form = { ...RunForm.parse({ image: 'busybox' }), ...asked, labels: [{ name: 'quayside.test', value: 'run' }] };
  return core.run.run('local', { form, terminal: { cols: 80, rows: 24 } }, localCaller);
}

async function started(asked: Partial<RunForm>) {
  const outcome = await run(asked);
  if ('job' in outcome) throw new Error('A job was started.');
  return outcome.started;
}
const session = (id: string | null) =>
  core.terminals
    .list('local')
    .find((one) => one.id === id)
    ?.snapshot();
const ended = (id: string | null) =>
  until(() => session(id)?.state === 'ended' && session(id), 'the end of the session');

describe('what is run', () => {
  test('in the foreground has a session that knows the exit code, also when the container removes itself', async () => {
    const { sessionId, containerId } = await started({ image: 'busybox', command: `sh -c 'exit 7'`, remove: true });
    expect(await ended(sessionId)).toMatchObject({ kind: 'run', containerId, exitCode: 7, tty: false });
    await until(async () => !(await docker('ps', '-aq', '--filter', `label=${mine}`)), 'the container to be gone');
  });

  test('with a terminal runs until it is left', async () => {
    const { sessionId } = await started({ image: 'busybox', interactive: true, tty: true, name: 'quayside-run-it' });
    expect(session(sessionId)).toMatchObject({
      state: 'open',
      tty: true,
      containerName: 'quayside-run-it',
      command: 'sh',
    });
    await docker('kill', 'quayside-run-it');
    expect(await ended(sessionId)).toMatchObject({ endReason: 'exited', exitCode: 137 });
  });

  test('detached has no session and runs on', async () => {
    const { containerId, sessionId } = await started({ image: 'busybox', detach: true, command: 'sleep 60' });
    expect(sessionId).toBeNull();
    expect(await docker('inspect', '-f', '{{.State.Running}}', containerId)).toBe('true');
  });

  test('by the short id of its image runs without a pull', async () => {
    const id = (await docker('image', 'inspect', '-f', '{{.Id}}', 'busybox')).slice('sha256:'.length);
    for (const image of [id.slice(0, 4), id.slice(0, 12), id, `sha256:${id}`]) {
      const { sessionId } = await started({ image, command: 'true' });
      expect(await ended(sessionId)).toMatchObject({ exitCode: 0 });
    }
  });

  test('passes on what the engine warns of', async () => {
    const ports = [port];
    const { warnings } = await started({ image: 'busybox', command: 'true', network: 'host', ports });
    expect(warnings.join()).toMatch(/published ports are discarded/i);
  });
});

describe('an image that is not at hand', () => {
  const reference = `${testEngine().registry}/library/busybox:latest`;
  afterEach(() => docker('image', 'rm', '--force', reference).catch(() => undefined));

  test('is pulled by a job, which then runs the container', async () => {
    const outcome = await run({ image: reference, command: 'echo pulled' });
    if (!('job' in outcome)) throw new Error('No job was started.');
    expect(outcome.job).toMatchObject({ kind: 'container.run', subject: reference, state: 'running' });
    const job = await core.jobs.ended(outcome.job.id);
    expect(job).toMatchObject({ state: 'done', error: null });
    expect(await ended(job.result?.sessionId ?? null)).toMatchObject({ exitCode: 0 });
  });

  test('fails in its job at the image when nobody has it', async () => {
    const outcome = await run({ image: `${testEngine().registry}/library/nobody-has-this` });
    if (!('job' in outcome)) throw new Error('No job was started.');
    expect(await core.jobs.ended(outcome.job.id)).toMatchObject({ state: 'failed', error: { field: 'image' } });
  });

  test('is not pulled where the form says never, and is pulled anew where it says always', async () => {
    const before = core.jobs.list('local').length;
    const missing = `${testEngine().registry}/library/nobody-has-this`;
    await expect(run({ image: missing, pull: 'never' })).rejects.toMatchObject({ code: 'image-not-found' });
    expect(core.jobs.list('local')).toHaveLength(before);

    const outcome = await run({ pull: 'always', platform: 'linux/amd64', command: 'true', remove: true });
    if (!('job' in outcome)) throw new Error('No job was started.');
    expect(await core.jobs.ended(outcome.job.id)).toMatchObject({ state: 'done', kind: 'container.run' });
    await until(async () => !(await docker('ps', '-aq', '--filter', `label=${mine}`)), 'the container to be gone');
  });

  test('is refused at once where it is an id: an id is never pulled', async () => {
    const before = core.jobs.list('local').length;
    await expect(run({ image: 'abcdefabcdef' })).rejects.toMatchObject({
      code: 'image-not-found',
      details: { field: 'image' },
    });
    expect(core.jobs.list('local')).toHaveLength(before);
  });
});

describe("the engine's error is at its field, and nothing is left behind", () => {
  test.each<[string, Partial<RunForm>, string, string]>([
    ['a name that is taken', { name: 'quayside-holder' }, 'name', 'name-taken'],
    [
      'a port that is taken',
      {
        ports: [
          { ...port, containerPort: '81' },
          { ...port, hostPort: taken },
        ],
      },
      'ports.1.hostPort',
      'port-taken',
    ],
    [
      'an address that is not of this host',
      { ports: [{ ...port, hostIp: '203.0.113.7', hostPort: taken }] },
      'ports.0.hostIp',
      'engine-error',
    ],
    ['a network that is not there', { network: 'quayside-nowhere' }, 'network', 'engine-error'],
    ['a network without an address left', { network: full }, 'network', 'engine-error'],
    ['a user that is not in the image', { user: 'quayside-nobody' }, 'user', 'engine-error'],
    ['a command that is not in the image', { command: 'nosuch -x' }, 'command', 'engine-error'],
    ['an entrypoint that is not in the image', { entrypoint: 'nosuch' }, 'entrypoint', 'engine-error'],
    ['a directory as the command', { command: '/etc' }, 'command', 'engine-error'],
    ['too little memory', { memory: '1m' }, 'memory', 'engine-error'],
    ['more CPUs than there are', { cpus: '1000' }, 'cpus', 'engine-error'],
    ['a file as the working directory', { workdir: '/bin/busybox' }, 'workdir', 'engine-error'],
    ['a relative working directory', { workdir: 'srv' }, 'workdir', 'engine-error'],
    [
      'a restart of what is removed',
      { remove: true, restart: { policy: 'always', retries: '' } },
      'restart.policy',
      'engine-error',
    ],
    [
      'a folder over a file',
      { mounts: [MountRow.parse({ kind: 'bind', source: '/tmp', target: '/bin/busybox', readOnly: true })] },
      'mounts.0.source',
      'engine-error',
    ],
    [
      'a place that is no path',
      { mounts: [{ ...MountRow.parse({ source: 'quayside-x', target: '/data' }), target: 'data' }] },
      'mounts.0.target',
      'engine-error',
    ],
  ])('%s', async (_, asked, field, code) => {
    const holder = ['run', '-d', '--name', 'quayside-holder', '--label', mine, '-p', '127.0.0.1::80', 'busybox'];
    await docker(...holder, 'sleep', '60');
    await docker('network', 'create', '--subnet', '10.213.6.0/30', '--aux-address', 'last=10.213.6.2', full);
    const held = (await docker('port', 'quayside-holder', '80')).split(':').at(-1) ?? '';
    const ports = (asked.ports ?? []).map((one) => (one.hostPort === taken ? { ...one, hostPort: held } : one));
    for (const detach of [true, false]) {
      const sessions = core.terminals.list('local').length;
      await expect(run({ command: 'true', ...asked, ports, detach })).rejects.toMatchObject({
        code,
        details: { field },
      });
      expect(await docker('ps', '-a', '--filter', `label=${mine}`, '--format', '{{.Names}}')).toBe('quayside-holder');
      expect(core.terminals.list('local')).toHaveLength(sessions);
    }
  });
});

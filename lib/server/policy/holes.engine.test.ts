import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { safePolicy, type Policy } from '@/lib/contract/policy/policy';
import type { CreateBody } from '@/lib/contract/run/body';
import { RunForm } from '@/lib/contract/run/form';
import type { Core } from '../core';
import { callerOf, localCaller } from '../testing/callers';
import { testCore } from '../testing/test-core';
import { docker, testEngine } from '../testing/test-engine';

let core: Core;
const label = 'quayside.test=policy';
const admin = callerOf('ada', 'admin', null);
const owner = callerOf('olga', 'owner', null);
const size = { cols: 80, rows: 24 };

beforeAll(async () => {
  core = await testCore();
  await docker('pull', '-q', 'busybox');
});
afterEach(async () => {
  const ids = await docker('ps', '-aq', '--filter', `label=${label}`);
  if (ids) await docker('rm', '--force', '--volumes', ...ids.split('\n'));
  const volumes = await docker('volume', 'ls', '-q', '--filter', `label=${label}`);
  if (volumes) await docker('volume', 'rm', ...volumes.split('\n'));
  await core.policies.set('local', safePolicy);
});
afterAll(() => core.close());

const allow = (policy: Partial<Policy>) => core.policies.set('local', { ...safePolicy, ...policy });
const mine = () => docker('ps', '-aq', '--filter', `label=${label}`);
const state = (name: string) => docker('inspect', '-f', '{{.State.Status}}', name);
const asAdmin = () => core.environment('local').judged(admin);
const make = (...options: string[]) =>
  docker('create', '--label', label, '--name', 'quayside-policy-old', ...options, 'busybox', 'sleep', '100');

/** What an admin sends past the form, as the engine would take it. */
function create(body: Record<string, unknown>) {
  const whole = { Image: 'busybox', Cmd: ['true'], Labels: { 'quayside.test': 'policy' }, ...body };
  return asAdmin().create({ name: '', body: whole as CreateBody });
}
const refusedFor = (rule: string) => ({
  code: 'policy',
  details: { issues: expect.arrayContaining([expect.objectContaining({ rule })]) as unknown },
});

describe('an admin is refused, and nothing is created', () => {
  test.each<[string, Record<string, unknown>, string]>([
    ['a bind', { HostConfig: { Binds: ['/opt:/host'] } }, 'bind-mounts'],
    [
      'a bind by Mounts',
      { HostConfig: { Mounts: [{ Type: 'bind', Source: '/opt', Target: '/host' }] } },
      'bind-mounts',
    ],
    [
      'a volume whose driver binds a folder',
      { HostConfig: { Mounts: [volumeMount({ type: 'none', o: 'bind', device: '/opt' })] } },
      'volume-drivers',
    ],
    [
      'a volume whose driver mounts a device',
      { HostConfig: { Mounts: [volumeMount({ type: 'ext4', device: '/dev/sda1' })] } },
      'volume-drivers',
    ],
    ['privileged', { HostConfig: { Privileged: true } }, 'privileged'],
    ['privileged where old engines read it too', { Privileged: true }, 'unknown-field'],
    ['in other letters', { hostconfig: { privileged: true } }, 'unknown-field'],
    ["the host's processes", { HostConfig: { PidMode: 'host' } }, 'host-namespaces'],
    ['a capability', { HostConfig: { CapAdd: ['CAP_SYS_ADMIN'] } }, 'capabilities'],
    ['the engine’s socket', { HostConfig: { Binds: [`${testEngine().socket}:/s`] } }, 'engine-socket'],
    ['a folder above it', { HostConfig: { Binds: ['/var/:/s'] } }, 'engine-socket'],
  ])('%s', async (_, body, rule) => {
    await expect(create(body)).rejects.toMatchObject(refusedFor(rule));
    expect(await mine()).toBe('');
  });

  test("the host's network by its id", async () => {
    const id = await docker('network', 'inspect', '-f', '{{.Id}}', 'host');
    for (const mode of [id, id.slice(0, 12), 'host'])
      await expect(create({ HostConfig: { NetworkMode: mode } })).rejects.toMatchObject(refusedFor('host-namespaces'));
    expect(await mine()).toBe('');
  });

  test('a volume that somebody made of a device', async () => {
    const options = ['--opt', 'type=none', '--opt', 'o=bind', '--opt', 'device=/opt'];
    await docker('volume', 'create', '--label', label, ...options, 'quayside-policy-etc');
    await expect(create({ HostConfig: { Binds: ['quayside-policy-etc:/host'] } })).rejects.toMatchObject(
      refusedFor('volume-drivers'),
    );
    expect(await mine()).toBe('');
  });

  test('the volumes or a namespace of a container that is beyond the policy', async () => {
    const id = await make('--privileged');
    for (const asked of [
      { VolumesFrom: ['quayside-policy-old'] },
      { PidMode: 'container:quayside-policy-old' },
      { NetworkMode: `container:${id.slice(0, 8)}` },
      { IpcMode: `container:${id}` },
    ])
      await expect(create({ HostConfig: asked })).rejects.toMatchObject(refusedFor('other-container'));
    expect(await mine()).toBe(id.slice(0, 12));
  });

  test('by the form, with the field that it is about', async () => {
    const mounts = [
      { kind: 'volume', source: 'quayside-policy-ok', target: '/a', readOnly: false },
      { kind: 'bind', source: '/opt', target: '/host', readOnly: true },
    ];
    const form = RunForm.parse({ image: 'busybox', detach: true, mounts });
    const before = await docker('ps', '-aq');
    await expect(core.run.run('local', { form, terminal: size }, admin)).rejects.toMatchObject({
      code: 'policy',
      details: {
        field: 'mounts.1.source',
        issues: [{ path: 'mounts.1.source', rule: 'bind-mounts', subject: '/opt' }],
      },
    });
    expect(await docker('ps', '-aq')).toBe(before);
  });
});

describe('an old container that is beyond the policy', () => {
  test('is neither started, restarted, nor opened by an admin, alone or among many', async () => {
    const id = await make('--privileged');
    const refusal = refusedFor('privileged');
    await expect(asAdmin().start(id)).rejects.toMatchObject(refusal);
    await expect(asAdmin().restart('quayside-policy-old')).rejects.toMatchObject(refusal);
    expect(await asAdmin().startMany([id])).toMatchObject([{ id, problem: { code: 'policy', status: 403 } }]);
    expect(await asAdmin().restartMany([id])).toMatchObject([{ id, problem: { code: 'policy' } }]);
    const start = { env: 'local', containerId: id, kind: 'start', tty: true, ...size } as const;
    await expect(core.terminals.open(start, admin)).rejects.toMatchObject(refusal);
    expect(await state(id)).toBe('created');
  });

  test('that runs is neither exec’ed into, attached to nor restarted', async () => {
    const id = await make('--pid', 'host');
    await docker('start', id);
    const refusal = refusedFor('host-namespaces');
    for (const kind of ['exec', 'attach'] as const)
      await expect(
        core.terminals.open({ env: 'local', containerId: id, kind, tty: true, ...size }, admin),
      ).rejects.toMatchObject(refusal);
    expect(await docker('inspect', '-f', '{{.ExecIDs}}', id)).toBe('[]');
    expect(core.terminals.list('local')).toEqual([]);
    const since = await docker('inspect', '-f', '{{.State.StartedAt}}', id);
    await expect(asAdmin().restart(id)).rejects.toMatchObject(refusal);
    expect(await docker('inspect', '-f', '{{.State.StartedAt}}', id)).toBe(since);
  });

  test('may be used by an owner, and while there are no accounts', async () => {
    const id = await make('--pid', 'host');
    await core.environment('local').judged(owner).start(id);
    await core.environment('local').judged(localCaller).restart(id);
    expect(await state(id)).toBe('running');
  });

  test('is told of before and after the policy allows it', async () => {
    const id = await make('--cap-add', 'NET_ADMIN', '-v', '/srv:/srv');
    const beyond = async () =>
      (await core.environment('local').guard.beyond(core.policies.of('local'))).find((one) => one.id === id);
    expect(await beyond()).toMatchObject({
      name: 'quayside-policy-old',
      running: false,
      violations: [
        { rule: 'bind-mounts', subject: '/srv' },
        { rule: 'capabilities', subject: 'NET_ADMIN' },
      ],
    });
    await allow({ capabilities: ['NET_ADMIN'], bindMounts: { mode: 'prefixes', prefixes: ['/srv'] } });
    expect(await beyond()).toBeUndefined();
    await asAdmin().start(id);
    expect(await state(id)).toBe('running');
  });
});

test('what is within the policy runs for an admin: nearly everything that the form has', async () => {
  const form = RunForm.parse({
    image: 'busybox',
    detach: true,
    command: 'sleep 100',
    labels: [{ name: 'quayside.test', value: 'policy' }],
    mounts: [
      { kind: 'tmpfs', target: '/run' },
      { kind: 'anonymous', target: '/data' },
    ],
    env: [{ name: 'A', value: 'b' }],
    restart: { policy: 'unless-stopped' },
    memory: '64m',
    hostname: 'box',
  });
  const outcome = await core.run.run('local', { form, terminal: size }, admin);
  if ('job' in outcome) throw new Error('A job was started.');
  expect(await state(outcome.started.containerId)).toBe('running');
  expect(await core.environment('local').guard.beyond(safePolicy)).not.toContainEqual(
    expect.objectContaining({ id: outcome.started.containerId }),
  );
  const terminal = await core.terminals.open(
    { env: 'local', containerId: outcome.started.containerId, kind: 'exec', command: 'sh', tty: true, ...size },
    admin,
  );
  expect(terminal.facts.kind).toBe('exec');
});

function volumeMount(Options: Record<string, string>) {
  return { Type: 'volume', Target: '/host', VolumeOptions: { DriverConfig: { Name: 'local', Options } } };
}

import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { safePolicy } from '@/lib/contract/policy/policy';
import { CreateVolumeRequest } from '@/lib/contract/volume/create';
import type { Core } from '../../core';
import { callerOf, localCaller } from '../../testing/callers';
import { testCore } from '../../testing/test-core';
import { docker, until } from '../../testing/test-engine';

const name = 'quayside-volume';
const [container, other] = ['quayside-volume-user', 'quayside-volume-other'];
let core: Core;

beforeAll(async () => {
  core = await testCore();
  await docker('pull', '-q', 'busybox');
});
afterEach(async () => {
  await docker('rm', '-fv', container, other).catch(() => undefined);
  for (const one of [name, `${name}-2`]) await docker('volume', 'rm', one).catch(() => undefined);
});
afterAll(() => core.close());

const env = () => core.environment('local');
const create = (change: object = {}, caller = localCaller) =>
  env()
    .judged(caller)
    .createVolume(CreateVolumeRequest.parse({ name, ...change }));
const row = (of = name) =>
  env()
    .live.picture()
    .volumes.find((one) => one.name === of);
const tmpfs = { type: 'tmpfs', device: 'tmpfs', o: 'size=3m,mode=1770,uid=1234' };

test('a volume in memory is mounted with its size, mode and owner, and tells who mounts it and where', async () => {
  await create({ driverOpts: tmpfs, labels: { 'com.docker.compose.project': 'shop' } });
  expect(await until(() => row(), 'the row')).toMatchObject({
    ...{ driver: 'local', scope: 'local', kind: 'tmpfs', anonymous: false, project: 'shop', containers: [] },
  });
  const mounts = ['-v', `${name}:/data`, '-v', `${name}:/again:ro`];
  await docker('run', '-d', '--name', container, ...mounts, 'busybox', 'sleep', '1000');
  const told = await docker('exec', container, 'sh', '-c', 'grep " /data " /proc/mounts; stat -c "%a %u" /data');
  expect(told).toMatch(/tmpfs .*size=3072k/);
  expect(told).toMatch(/1770 1234$/);
  const id = await docker('inspect', '-f', '{{.Id}}', container);
  await until(() => row()?.containers.length === 1, 'the container in the row');
  expect(row()?.containers).toEqual([id]);
  const detail = await env().docker.volumes.detail(name);
  expect(detail.users).toEqual([
    { id, name: container, state: 'running', path: '/again', readOnly: true },
    { id, name: container, state: 'running', path: '/data', readOnly: false },
  ]);
  expect(detail.options).toContainEqual({ name: 'o', value: tmpfs.o });
  await docker('rm', '-f', container);
  await until(() => row()?.containers.length === 0, 'the row without it');
});

test('a volume without a name is marked, and leaves the picture with its container', async () => {
  const { name: made, existed } = await create({ name: '' });
  expect(existed).toBe(false);
  expect(await until(() => row(made), 'the row')).toMatchObject({ anonymous: true, kind: 'plain' });
  await docker('volume', 'rm', made);
  await until(() => row(made) === undefined, 'the row gone');
});

test('a name that is there already is told as such, and the volume stays as it was', async () => {
  expect(await create({ labels: { first: 'yes' } })).toEqual({ name, existed: false });
  expect(await create({ labels: { second: 'yes' } })).toEqual({ name, existed: true });
  expect(await docker('volume', 'inspect', '-f', '{{json .Labels}}', name)).toBe('{"first":"yes"}');
});

test('what the engine refuses stands at the field that it is about', async () => {
  await expect(create({ driverOpts: { colour: 'blue' } })).rejects.toMatchObject({
    code: 'bad-request',
    details: { field: 'driverOpts.colour' },
  });
  await expect(create({ driverOpts: { type: 'nfs', o: 'addr=10.0.0.9' } })).rejects.toMatchObject({
    details: { field: 'driverOpts.device' },
  });
});

test('a volume of a host folder, a share or another driver is the policy’s matter, one in memory is not', async () => {
  expect(core.policies.of('local')).toEqual(safePolicy);
  const ada = callerOf('ada', 'admin', null);
  const bind = { type: 'none', o: 'bind', device: '/etc' };
  for (const change of [
    { driverOpts: bind },
    { driverOpts: { type: 'nfs', o: 'addr=10.0.0.9', device: ':/srv' } },
    { driverOpts: { type: 'cifs', o: 'username=ann,password=x', device: '//nas/srv' } },
    { driver: 'quayside-nowhere' },
  ])
    await expect(create(change, ada)).rejects.toMatchObject({ code: 'policy' });
  expect(await docker('volume', 'ls', '-q', '--filter', `name=${name}`)).toBe('');
  await create({ driverOpts: tmpfs }, ada);
  await create({ name: `${name}-2`, driverOpts: bind });
  expect(await docker('volume', 'ls', '-q', '--filter', `name=${name}`)).toBe(`${name}\n${name}-2`);
});

test('what a container mounts is not removed, running or not, forced or not', async () => {
  await create();
  await docker('create', '--name', container, '-v', `${name}:/data`, 'busybox');
  const removing = env().docker.volumes.many.remove([name, `${name}-2`], { force: true });
  expect((await removing)[0]).toMatchObject({
    id: name,
    problem: { code: 'conflict', detail: expect.stringMatching(/in use/) },
  });
  await docker('rm', container);
  expect(await env().docker.volumes.many.remove([name], { force: false })).toEqual([{ id: name, problem: null }]);
});

test('sizes are measured when asked, and shared until they are wanted anew', async () => {
  await create();
  await docker(
    'run',
    '--rm',
    '-v',
    `${name}:/data`,
    'busybox',
    'dd',
    'if=/dev/zero',
    'of=/data/big',
    'bs=1k',
    'count=300',
  );
  const { volumeSizes } = env();
  expect(volumeSizes.last()).toBeNull();
  const first = await volumeSizes.measure(false);
  expect(first.sizes.find((one) => one.name === name)?.bytes).toBeGreaterThanOrEqual(300 * 1024);
  expect(await volumeSizes.measure(false)).toBe(first);
  const [again, shared] = await Promise.all([volumeSizes.measure(true), volumeSizes.measure(true)]);
  expect(again).not.toBe(first);
  expect(shared).toBe(again);
});

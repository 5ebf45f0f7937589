import { afterAll, afterEach, beforeAll, describe, expect, it, test } from 'vitest';
import { hasWholeSmallOnes } from '@/lib/contract/network/check';
import { CreateNetworkRequest } from '@/lib/contract/network/create';
import { safePolicy } from '@/lib/contract/policy/policy';
import type { Core } from '../../core';
import { callerOf, localCaller } from '../../testing/callers';
import { testCore } from '../../testing/test-core';
import { docker, until } from '../../testing/test-engine';

const name = 'quayside-net';
const [running, stopped] = ['quayside-net-runs', 'quayside-net-stopped'];
// Each with a subnet of its own, in each run others: engine 20.10 keeps that of a network which it refused late.
const fresh = `10.${100 + (process.pid % 100)}`;
let core: Core;

beforeAll(async () => {
  core = await testCore();
  await docker('pull', '-q', 'busybox');
});
afterEach(async () => {
  await docker('rm', '-f', running, stopped).catch(() => undefined);
  for (const one of [name, `${name}-2`]) await docker('network', 'rm', one).catch(() => undefined);
});
afterAll(() => core.close());

const env = () => core.environment('local');
const create = (change: object = {}, caller = localCaller) =>
  env()
    .judged(caller)
    .createNetwork(CreateNetworkRequest.parse({ name, ...change }));
const row = (of = name) =>
  env()
    .live.picture()
    .networks.find((one) => one.name === of);

test('a network is made with all that was asked, seen in the picture, and told in full', async () => {
  await create({
    internal: true,
    ipv6: true,
    pools: [
      { subnet: '10.214.1.0/24', range: '10.214.1.128/25', gateway: '10.214.1.3', aux: { router: '10.214.1.4' } },
      { subnet: 'fd00:214::/64' },
    ],
    options: { 'com.docker.network.driver.mtu': '1400' },
    labels: { 'com.docker.compose.project': 'shop' },
  });
  expect(await until(() => row(), 'the row')).toMatchObject({
    ...{
      driver: 'bridge',
      scope: 'local',
      internal: true,
      ipv6: true,
      builtIn: false,
      project: 'shop',
      containers: [],
    },
    subnets: ['10.214.1.0/24', 'fd00:214::/64'],
    gateways: ['10.214.1.3', ''],
  });
  expect(row('bridge')?.builtIn).toBe(true);
  await docker(
    'run',
    '-d',
    '--name',
    running,
    '--network',
    name,
    '--network-alias',
    'shop',
    'busybox',
    'sleep',
    '1000',
  );
  await docker('create', '--name', stopped, '--network', name, '--ip', '10.214.1.200', 'busybox', 'true');
  await until(() => row()?.containers.length === 2, 'both containers in the row');
  const detail = await env().docker.networks.detail(name);
  expect(detail).toMatchObject({
    pools: [
      {
        ...{ subnet: '10.214.1.0/24', range: '10.214.1.128/25', gateway: '10.214.1.3' },
        aux: [{ name: 'router', address: '10.214.1.4' }],
      },
      { subnet: 'fd00:214::/64' },
    ],
    options: [{ name: 'com.docker.network.driver.mtu', value: '1400' }],
    endpoints: [
      {
        name: running,
        ipv4: '10.214.1.128',
        mac: expect.stringMatching(/^([0-9a-f]{2}:){5}[0-9a-f]{2}$/),
        aliases: ['shop'],
        fixed: [],
      },
      { name: stopped, ipv4: '', fixed: ['10.214.1.200'] },
    ],
  });
  expect(detail.endpoints[0]?.ipv6).toMatch(/^fd00:214::/);
});

describe("the engine's refusal stands at the field that it is about", () => {
  const refused = (change: object) => create(change).catch((error: unknown) => error);
  it.each<[string, object, string, string]>([
    ['a name that is taken', { name: 'quayside-net-2' }, 'conflict', 'name'],
    ["a name of the engine's own", { name: 'bridge' }, 'conflict', 'name'],
    ['a subnet that is taken', { pools: [{ subnet: '10.214.2.128/25' }] }, 'conflict', 'pools.0.subnet'],
    [
      'the same past its range',
      { pools: [{ subnet: '10.214.2.0/24', range: '10.214.2.0/25' }] },
      'conflict',
      'pools.0.subnet',
    ],
    ['a subnet that is none', { pools: [{ subnet: `${fresh}.12.0/99` }] }, 'bad-request', 'pools.0.subnet'],
    [
      'two IPv4 subnets of a bridge',
      { pools: [{ subnet: `${fresh}.16.0/24` }, { subnet: `${fresh}.17.0/24` }] },
      'bad-request',
      'pools.1.subnet',
    ],
    [
      'a gateway that is none',
      { pools: [{ subnet: `${fresh}.18.0/24`, gateway: 'x' }] },
      'bad-request',
      'pools.0.gateway',
    ],
    [
      'a gateway that is no address',
      { pools: [{ subnet: `${fresh}.20.0/24`, gateway: `${fresh}.20.255` }] },
      'bad-request',
      'pools.0.gateway',
    ],
    [
      'an address outside',
      { pools: [{ subnet: `${fresh}.22.0/24`, aux: { a: '10.2.0.1' } }] },
      'bad-request',
      'pools.0.aux',
    ],
    [
      'an address twice',
      { pools: [{ subnet: `${fresh}.24.0/24`, aux: { a: `${fresh}.24.1` } }] },
      'bad-request',
      'pools.0.aux',
    ],
    ['a range that is none', { pools: [{ subnet: `${fresh}.26.0/24`, range: 'x' }] }, 'bad-request', 'pools.0.range'],
    [
      'an MTU that is none',
      { options: { 'com.docker.network.driver.mtu': 'x' } },
      'bad-request',
      'options.com.docker.network.driver.mtu',
    ],
    [
      'a mode that is none',
      { driver: 'macvlan', options: { macvlan_mode: 'x' } },
      'bad-request',
      'options.macvlan_mode',
    ],
    ['a link that is none', { driver: 'macvlan', options: { parent: 'nowhere' } }, 'bad-request', 'options.parent'],
    ['a driver that is none', { driver: 'nowhere' }, 'bad-request', 'driver'],
    ['an address manager that is none', { ipamDriver: 'nowhere' }, 'bad-request', 'ipamDriver'],
    ['an overlay without a swarm', { driver: 'overlay' }, 'bad-request', 'driver'],
  ])('%s', async (_, change, code, field) => {
    await create({ name: `${name}-2`, pools: [{ subnet: '10.214.2.0/24' }] });
    expect(await refused(change)).toMatchObject({ code, details: { field, detail: expect.stringMatching(/\w/) } });
    expect(await docker('network', 'ls', '-q', '--filter', `name=^${name}$`)).toBe('');
  });
});

test('a subnet of one address is refused by an engine that keeps two, and taken by one that gives away all', async () => {
  const apiVersion = await env().docker.system.apiVersion();
  const made = create({ pools: [{ subnet: `${fresh}.14.0/32` }] });
  if (!hasWholeSmallOnes({ apiVersion, swarmManager: false })) {
    await expect(made).rejects.toMatchObject({ code: 'bad-request', details: { field: 'pools.0.subnet' } });
    return;
  }
  expect(await made).toMatchObject({ warning: '' });
  await expect(docker('run', '--rm', '--network', name, 'busybox', 'true')).rejects.toThrow('no available IPv4');
});

test('an admin makes what stays inside, and nothing on a link of the host', async () => {
  const admin = callerOf('ada', 'admin', null);
  const onBridge = { options: { 'com.docker.network.bridge.name': 'docker0' } };
  await expect(create(onBridge, admin)).rejects.toMatchObject({
    code: 'policy',
    details: { issues: [{ rule: 'host-networks', path: 'Options.com.docker.network.bridge.name' }] },
  });
  expect(await docker('network', 'ls', '-q', '--filter', `name=^${name}$`)).toBe('');
  await create({ pools: [{ subnet: '10.214.3.0/24' }] }, admin);
  await docker('network', 'rm', name);
  await core.policies.set('local', { ...safePolicy, hostNetworks: true });
  await create(onBridge, admin);
  await core.policies.set('local', safePolicy);
});

test('of many, each goes or says why it stays', async () => {
  await create({ pools: [{ subnet: '10.214.4.0/24' }] });
  const [id, own] = [row()?.id ?? name, (await until(() => row('bridge'), 'the bridge')).id];
  const results = await env().docker.networks.many.remove([id, own]);
  expect(results.map(({ problem }) => problem?.detail ?? null)).toEqual([null, expect.stringContaining('pre-defined')]);
  await until(() => row() === undefined, 'the row to go');
});

test('a prune shows what no running container is in, and removes just that of it which was chosen', async () => {
  const { networks } = core.environment('local').plans;
  await create({ pools: [{ subnet: '10.214.5.0/24' }] });
  await create({ name: `${name}-2`, pools: [{ subnet: '10.214.6.0/24' }] });
  await docker('create', '--name', stopped, '--network', name, 'busybox', 'sleep', '1000');
  const shown = (await networks.preview()).candidates.filter((one) => one.name.startsWith(name));
  expect(shown).toMatchObject([
    { name, bytes: null, users: [stopped] },
    { name: `${name}-2`, users: [] },
  ]);
  await docker('start', stopped);
  expect((await networks.preview()).candidates.map((one) => one.name)).not.toContain(name);
  const outcome = await networks.run(shown.map(({ id }) => id));
  expect(outcome.results.map(({ problem }) => problem?.code ?? null)).toEqual(['conflict', null]);
  expect(await docker('network', 'ls', '--format', '{{.Name}}', '--filter', `name=${name}`)).toBe(name);
});

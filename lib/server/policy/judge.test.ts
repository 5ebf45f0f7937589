import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { safePolicy, type Policy } from '@/lib/contract/policy/policy';
import type { Asked } from './asked';
import type { Facts } from './facts';
import { judge } from './judge';
import { factsWith } from './testing/facts';

const plain = factsWith.container;
const rulesOf = (asked: Asked, policy: Partial<Policy> = {}, facts: Facts = factsWith({})) =>
  judge({ ...safePolicy, ...policy }, asked, facts).map(({ rule }) => rule);
const create = (host: Record<string, unknown>): Asked => ({
  way: 'create',
  body: { Image: 'busybox', HostConfig: host },
});
const use = (host: Record<string, unknown>, rest: Partial<typeof plain> = {}): Asked => ({
  way: 'use',
  container: { ...plain, host, ...rest },
});
const only = (...prefixes: string[]): Partial<Policy> => ({ bindMounts: { mode: 'prefixes', prefixes } });
const every: Partial<Policy> = { bindMounts: { mode: 'all', prefixes: [] } };
const ownVolume = { type: 'volume', name: 'quayside_data', source: '', driver: 'local', propagation: '' };
const bind = (source: string, mode = '') => create({ Binds: [`${source}:/x${mode}`] });

describe('a bind is judged', () => {
  it.each<[string, Asked, Partial<Policy>, string[]]>([
    ['none allowed', bind('/srv'), {}, ['bind-mounts']],
    ['to be read only as well', bind('/srv', ':ro'), {}, ['bind-mounts']],
    ['the allowed folder', bind('/data'), only('/data'), []],
    ['below it', bind('/data/a/b'), only('/data'), []],
    ['beside it with the same beginning', bind('/database'), only('/data'), ['bind-mounts']],
    ['above it', bind('/'), only('/data'), ['engine-socket']],
    ['in other letters', bind('/Data'), only('/data'), ['bind-mounts']],
    ['out of it by ..', bind('/data/../srv'), only('/data'), ['bind-mounts']],
    [
      'a path that is none',
      create({ Mounts: [{ Type: 'bind', Source: 'data', Target: '/x' }] }),
      only('/data'),
      ['bind-mounts'],
    ],
    ['everything allowed', bind('/srv'), every, []],
    ['the socket though everything is allowed', bind('/var/run/docker.sock'), every, ['engine-socket']],
    ['a folder above the socket', bind('/run/'), { ...every }, ['engine-socket']],
    ["the engine's data", bind('/var/lib/docker/volumes/a/_data'), only('/var/lib/docker/volumes'), ['engine-socket']],
    ["Quayside's own data", bind('/home/quayside/data/key'), only('/home'), ['engine-socket']],
    ["the volume of Quayside's own data", bind('quayside_data'), every, ['engine-socket']],
    ['the same by an existing container', use({}, { mounts: [ownVolume] }), every, ['engine-socket']],
    ['the same, where an owner allows it', bind('quayside_data'), { engineSocket: true }, []],
    ['a volume of another name', bind('quayside_data2'), {}, []],
    ['the socket, where an owner allows it', bind('/run/docker.sock'), { ...every, engineSocket: true }, []],
    ['the root of a process', bind('/proc/1/root/etc'), only('/proc'), ['engine-socket']],
    ['an open file of a thread', bind('//proc/self//task/7/fd/9'), every, ['engine-socket']],
    ['passing mounts on to the host', bind('/data', ':rshared'), only('/data'), ['bind-mounts']],
    ['by the device of a volume', deviceVolume('/srv'), { volumeDrivers: true }, ['bind-mounts']],
    ['by the device of a volume, allowed', deviceVolume('/data/x'), { volumeDrivers: true, ...only('/data') }, []],
    ['by a mount of an existing container', use({}, { mounts: [mounted('/srv')] }), only('/data'), ['bind-mounts']],
  ])('%s', (_, asked, policy, rules) => expect(rulesOf(asked, policy)).toEqual(rules));

  it('through links', () => {
    const facts = factsWith({ links: { '/data/link': ['/etc'], '/data/in': ['/data/real'] } });
    expect(rulesOf(bind('/data/link'), only('/data'), facts)).toEqual(['bind-mounts']);
    expect(rulesOf(bind('/data/in'), only('/data'), facts)).toEqual([]);
    const toSocket = factsWith({ links: { '/data/link': ['/run/docker.sock'] } });
    expect(rulesOf(bind('/data/link'), every, toSocket)).toEqual(['engine-socket']);
  });
  it('by the place of the allowed folder, when that is a link of the owner', () => {
    const facts = factsWith({ links: { '/data': ['/mnt/big'], '/data/x': ['/mnt/big/x'] } });
    expect(rulesOf(bind('/data/x'), only('/data'), facts)).toEqual([]);
  });
  it('without the files of the engine, for an allowed folder alone that lies in no other', () => {
    const blind = factsWith({ links: null });
    expect(rulesOf(bind('/data/'), only('/data'), blind)).toEqual([]);
    expect(rulesOf(bind('/data/x'), only('/data'), blind)).toEqual(['bind-mounts']);
    expect(rulesOf(bind('/data/x'), only('/data', '/data/x'), blind)).toEqual(['bind-mounts']);
  });

  test('however it is spelled, as its normal form', () => {
    const part = fc.stringMatching(/^[a-z]{1,6}$/);
    const noise = fc.array(fc.constantFrom('', '.', 'x/..', 'a/b/../..'), { maxLength: 3 });
    const spelled = fc.array(fc.tuple(part, noise), { maxLength: 5 });
    fc.assert(
      fc.property(spelled, fc.constantFrom('data', 'srv', 'database'), fc.boolean(), (parts, first, slash) => {
        const normal = ['', first, ...parts.map(([name]) => name)].join('/');
        const written =
          ['', first, ...parts.flatMap(([name, extra]) => [...extra, name])].join('/') + (slash ? '/' : '');
        const expected = first === 'data' ? [] : ['bind-mounts'];
        for (const source of [normal, written, `/..${written}`, `/${written}`]) {
          expect(rulesOf(bind(source), only('/data'))).toEqual(expected);
          const mount = create({ Mounts: [{ Type: 'bind', Source: source, Target: '/x' }] });
          expect(rulesOf(mount, only('/data'))).toEqual(expected);
        }
      }),
    );
  });
});

describe('whatever way it is asked', () => {
  const beyond = { ...plain, id: 'b'.repeat(64), name: 'beyond', host: { Privileged: true } };
  const facts = factsWith({
    containers: [beyond, { name: 'bound', mounts: [mounted('/srv')] }],
    volumes: [['disk', { driver: 'local', options: { type: 'ext4', device: '/dev/sda1' } }]],
    networks: [
      ['abc123', 'host'],
      ['mine', 'bridge'],
    ],
  });
  it.each<[string, Asked, string[]]>([
    ['start of an old privileged container', { way: 'use', container: beyond }, ['privileged']],
    ['exec in one', { way: 'exec', container: beyond, body: { Cmd: ['sh'] } }, ['privileged']],
    ['a privileged exec', { way: 'exec', container: plain, body: { Cmd: ['sh'], Privileged: true } }, ['privileged']],
    ['an exec as root', { way: 'exec', container: plain, body: { Cmd: ['sh'], User: '0' } }, []],
    [
      'an exec with a field that nobody knows',
      { way: 'exec', container: plain, body: { privileged: true } },
      ['unreadable'],
    ],
    ['commit of one', { way: 'commit', container: beyond, body: {} }, ['privileged']],
    [
      'commit with a HostConfig',
      { way: 'commit', container: plain, body: { HostConfig: { CapAdd: ['ALL'] } } },
      ['capabilities'],
    ],
    [
      'update of devices',
      { way: 'update', container: plain, body: { Devices: [{ PathOnHost: '/dev/sda' }] } },
      ['devices'],
    ],
    ['update of a restart', { way: 'update', container: plain, body: { RestartPolicy: { Name: 'always' } } }, []],
    [
      'update of the restart of an old one',
      { way: 'update', container: beyond, body: { RestartPolicy: { Name: 'always' } } },
      ['privileged'],
    ],
    [
      'a volume of a device',
      { way: 'volume', body: { DriverOpts: { type: 'none', o: 'bind', device: '/srv' } } },
      ['bind-mounts', 'volume-drivers'],
    ],
    [
      'a volume of memory',
      { way: 'volume', body: { Driver: 'local', DriverOpts: { type: 'tmpfs', device: 'tmpfs', o: 'size=1m' } } },
      [],
    ],
    ['a volume with a field that nobody knows', { way: 'volume', body: { ClusterVolumeSpec: {} } }, ['unreadable']],
    [
      'a build on the network of the host',
      { way: 'build', options: { networkmode: 'host', t: 'a' } },
      ['host-namespaces'],
    ],
    ['a build from elsewhere', { way: 'build', options: { remote: 'http://x' } }, ['refused-field']],
    ['a build with volumes', { way: 'build', options: { volume: '/:/host' } }, ['unknown-field']],
    ['a plain build', { way: 'build', options: { t: 'a', nocache: '1' } }, []],
    ['an existing volume of a device', create({ Binds: ['disk:/x'] }), ['bind-mounts', 'volume-drivers']],
    ['the volumes of one', create({ VolumesFrom: ['beyond:ro'] }), ['other-container']],
    ['the volumes of one that binds', create({ VolumesFrom: ['bound'] }), ['bind-mounts', 'other-container']],
    ['its processes', create({ PidMode: 'container:beyond' }), ['other-container']],
    ['its network', create({ NetworkMode: `container:${beyond.id}` }), ['other-container']],
    ['the network of the host by its id', create({ NetworkMode: 'abc123' }), ['host-namespaces']],
    ['a network that people made', create({ NetworkMode: 'mine' }), []],
    ['an old one that was joined to the host', use({}, { networks: ['host'] }), ['host-namespaces']],
    [
      'a capability in any letters',
      create({ CapAdd: ['cap_sys_admin', 'Sys_Ptrace', 'ALL'] }),
      ['capabilities', 'capabilities', 'capabilities'],
    ],
    ['capabilities that all have', create({ CapDrop: ['ALL'], CapAdd: ['NET_BIND_SERVICE', 'CAP_CHOWN'] }), []],
    ['a list that is a word', create({ CapAdd: 'ALL' }), ['unreadable']],
    ['a HostConfig that is a list', { way: 'create', body: { HostConfig: [{ Privileged: true }] } }, ['unreadable']],
    ['a body that is none', { way: 'create', body: null }, ['unreadable']],
    ['a harmless security option', create({ SecurityOpt: ['no-new-privileges:true'] }), []],
    ['SELinux off', create({ SecurityOpt: ['label:disable'] }), ['security-options']],
    ['AppArmor off', create({ SecurityOpt: ['apparmor:unconfined'] }), ['security-options']],
    ['no-new-privileges off', create({ SecurityOpt: ['no-new-privileges=false'] }), ['security-options']],
  ])('%s', (_, asked, rules) => expect(rulesOf(asked, {}, facts).sort()).toEqual(rules));

  it('containers that name each other come to an end', () => {
    const round = factsWith({
      containers: [
        { name: 'a', host: { PidMode: 'container:b' } },
        { name: 'b', host: { PidMode: 'container:a', Privileged: true } },
      ],
    });
    expect(rulesOf(create({ NetworkMode: 'container:a' }), {}, round)).toEqual(['other-container']);
  });
});

describe('what an engine fills in by itself', () => {
  const filled = {
    NetworkMode: 'default',
    IpcMode: 'private',
    Runtime: 'runc',
    LogConfig: { Type: 'json-file', Config: {} },
    ConsoleSize: [0, 0],
    CgroupnsMode: 'private',
    MaskedPaths: [
      '/proc/asound',
      '/proc/acpi',
      '/proc/kcore',
      '/proc/keys',
      '/proc/latency_stats',
      '/proc/timer_list',
      '/proc/timer_stats',
      '/proc/sched_debug',
      '/proc/scsi',
      '/sys/firmware',
    ],
    ReadonlyPaths: ['/proc/bus', '/proc/fs', '/proc/irq', '/proc/sys', '/proc/sysrq-trigger'],
    OomKillDisable: false,
    Devices: [],
    VolumesFrom: null,
  };
  it('is within the safe policy', () => expect(rulesOf(use(filled))).toEqual([]));
  it('so is the cgroup namespace of the host on cgroup v1, and only there', () => {
    const asked = use({ ...filled, CgroupnsMode: 'host' });
    expect(rulesOf(asked, {}, factsWith({ engine: { privateCgroups: false } }))).toEqual([]);
    expect(rulesOf(asked)).toEqual(['host-namespaces']);
  });
});

function deviceVolume(device: string): Asked {
  const DriverConfig = { Options: { type: 'none', o: 'bind', device } };
  return create({ Mounts: [{ Type: 'volume', Source: 'v', Target: '/x', VolumeOptions: { DriverConfig } }] });
}

function mounted(source: string) {
  return { type: 'bind', name: '', source, driver: '', propagation: 'rprivate' };
}

import { describe, expect, it } from 'vitest';
import { safePolicy } from '@/lib/contract/policy/policy';
import definitions from '../api-definitions.json';
import { judge } from '../judge';
import { factsWith } from '../testing/facts';
import { fields } from './fields';

const versionsOf = (range: string) => {
  const [since = '', until = ''] = range.split('-');
  return definitions.versions.slice(definitions.versions.indexOf(since), definitions.versions.indexOf(until) + 1);
};
const create = (body: unknown) => judge(safePolicy, { way: 'create', body }, factsWith({}));

describe('every field of the create body is classified', () => {
  it.each(definitions.versions)('in version %s', (version) => {
    const names = Object.entries(definitions.fields).filter(([, range]) => versionsOf(range).includes(version));
    expect(names.length).toBeGreaterThan(150);
    expect(names.map(([name]) => name).filter((name) => !Object.hasOwn(fields, name))).toEqual([]);
  });
  it('and nothing else is', () => {
    expect(Object.keys(fields).filter((name) => !Object.hasOwn(definitions.fields, name))).toEqual([]);
  });
});

/** For each field that is judged or refused, what no person below owner may ask by the safe policy. */
const tooMuch: Record<string, { body: unknown; rule?: string }> = {
  Volumes: { body: { Volumes: { '/data': {} }, HostConfig: { VolumeDriver: 'rexray' } } },
  'NetworkingConfig.EndpointsConfig': { body: { NetworkingConfig: { EndpointsConfig: { host: {} } } } },
  'NetworkingConfig.EndpointsConfig{}.DriverOpts': {
    body: {
      NetworkingConfig: {
        EndpointsConfig: {
          bridge: { DriverOpts: { 'com.docker.network.endpoint.sysctls': 'net.ipv4.conf.IFNAME.forwarding=1' } },
        },
      },
    },
  },
  ...host({
    Annotations: { 'org.systemd.property.DeviceAllow': "'/dev/sda rw'" },
    CgroupParent: '/',
    CpuRealtimePeriod: 1000,
    CpuRealtimeRuntime: 1000,
    OomKillDisable: true,
    Binds: ['/etc:/etc:ro'],
    Mounts: [{ Type: 'bind', Source: '/etc', Target: '/etc' }],
    'Mounts[].Source': [{ Type: 'bind', Source: '/root', Target: '/etc' }],
    'Mounts[].Type': [{ Type: 'npipe', Source: 'x', Target: '/etc' }],
    'Mounts[].BindOptions.Propagation': [
      { Type: 'bind', Source: '/srv', Target: '/x', BindOptions: { Propagation: 'rshared' } },
    ],
    'Mounts[].VolumeOptions.DriverConfig': volume({ Name: 'nfs' }),
    'Mounts[].VolumeOptions.DriverConfig.Name': volume({ Name: 'rexray/ebs' }),
    'Mounts[].VolumeOptions.DriverConfig.Options': volume({
      Options: { type: 'nfs', device: ':/export', o: 'addr=x' },
    }),
    VolumesFrom: ['nobody'],
    Privileged: true,
    NetworkMode: 'host',
    PidMode: 'host',
    IpcMode: 'host',
    UTSMode: 'host',
    UsernsMode: 'host',
    CgroupnsMode: 'host',
    Cgroup: 'host',
    CapAdd: ['SYS_ADMIN'],
    Devices: [{ PathOnHost: '/dev/sda', PathInContainer: '/dev/sda', CgroupPermissions: 'rwm' }],
    'Devices[].PathOnHost': [{ PathOnHost: '/dev/mem' }],
    'Devices[].PathInContainer': [{ PathInContainer: '/dev/mem' }],
    'Devices[].CgroupPermissions': [{ CgroupPermissions: 'rwm' }],
    DeviceCgroupRules: ['a *:* rwm'],
    DeviceRequests: [{ Driver: 'nvidia', Count: -1 }],
    'DeviceRequests[].Driver': [{ Driver: 'cdi' }],
    'DeviceRequests[].Count': [{ Count: -1 }],
    'DeviceRequests[].DeviceIDs': [{ DeviceIDs: ['0'] }],
    'DeviceRequests[].Capabilities': [{ Capabilities: [['gpu']] }],
    'DeviceRequests[].Options': [{ Options: { a: 'b' } }],
    SecurityOpt: ['seccomp=unconfined'],
    MaskedPaths: [],
    ReadonlyPaths: [],
    Sysctls: { 'kernel.shm_rmid_forced': '1' },
    Runtime: 'kata',
    LogConfig: { Type: 'syslog', Config: { 'syslog-address': 'unix:///dev/log' } },
    'LogConfig.Type': { Type: 'gelf' },
    'LogConfig.Config': { Type: 'fluentd', Config: { 'fluentd-address': '10.0.0.1:1' } },
    OomScoreAdj: -1000,
  }),
  'HostConfig.VolumeDriver': { body: { HostConfig: { VolumeDriver: 'rexray', Binds: ['data:/data'] } } },
};

describe('every field that is judged or refused has a value that is too much', () => {
  const names = Object.keys(fields).filter((name) => fields[name] !== 'harmless');
  it.each(names)('%s', (name) => {
    const violations = create(tooMuch[name]?.body);
    const rule = fields[name] === 'refused' ? 'refused-field' : fields[name];
    // What kind of mount it is decides whether it can be read at all.
    const also = name === 'HostConfig.Mounts[].Type' ? 'unreadable' : rule;
    expect(violations.map((violation) => violation.rule)).toContain(also);
  });
  it('and tells of none without one', () => expect(Object.keys(tooMuch).sort()).toEqual(names.sort()));
});

describe('a field that no definition tells', () => {
  it.each<[string, unknown, string]>([
    ['at the top', { Image: 'busybox', Extra: 1 }, 'Extra'],
    // Engines up to 23 read the fields of HostConfig there as well.
    ['a field of HostConfig at the top', { Image: 'busybox', Privileged: true }, 'Privileged'],
    ['its name in other letters', { hostconfig: { Privileged: true } }, 'hostconfig'],
    ['in HostConfig', { HostConfig: { privileged: true } }, 'HostConfig.privileged'],
    ['empty, for the engine may give it a meaning', { HostConfig: { Nonsense: null } }, 'HostConfig.Nonsense'],
    [
      'in a mount',
      { HostConfig: { Mounts: [{ Type: 'tmpfs', ClusterOptions: {} }] } },
      'HostConfig.Mounts.0.ClusterOptions',
    ],
    [
      'in an endpoint',
      { NetworkingConfig: { EndpointsConfig: { a: { New: 1 } } } },
      'NetworkingConfig.EndpointsConfig.a.New',
    ],
    ['that JavaScript knows', JSON.parse('{"__proto__": {"a": 1}}'), '__proto__'],
    ['that every object has', { constructor: {} }, 'constructor'],
  ])('is refused: %s', (_, body, path) => {
    expect(create(body)).toContainEqual({ rule: 'unknown-field', path, subject: path.split('.').at(-1) });
  });
  it('is let be in a container that exists if it says nothing, and else refused', () => {
    const use = (host: Record<string, unknown>) =>
      judge(safePolicy, { way: 'use', container: { ...factsWith.container, host } }, factsWith({}));
    expect(use({ Newer: null, Newest: [], Other: false })).toEqual([]);
    expect(use({ Newer: 'x' })).toEqual([{ rule: 'unknown-field', path: 'HostConfig.Newer', subject: 'Newer' }]);
  });
});

it('lets keys of maps be whatever they are', () => {
  const body = {
    Labels: { Privileged: 'true' },
    ExposedPorts: { '80/tcp': {} },
    HostConfig: {
      Tmpfs: { '/run': 'size=1m' },
      StorageOpt: { size: '1G' },
      PortBindings: { '80/tcp': [{ HostPort: '1' }] },
    },
  };
  expect(create(body)).toEqual([]);
});

function host(values: Record<string, unknown>): Record<string, { body: unknown }> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      const field = name.split(/[[.]/)[0] ?? name;
      return [`HostConfig.${name}`, { body: { HostConfig: { [field]: value } } }];
    }),
  );
}

function volume(DriverConfig: unknown) {
  return [{ Type: 'volume', Source: 'data', Target: '/data', VolumeOptions: { DriverConfig } }];
}

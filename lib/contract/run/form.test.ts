import { describe, expect, test } from 'vitest';
import { en } from '@/lib/i18n/en/index';
import { toCommand } from './command';
import { toCreateBody } from './create-body';
import { RunForm } from './form';

/** What the schema finds wrong: `path: message`, a line each. */
function problemsOf(form: object): string[] {
  const parsed = RunForm.safeParse({ image: 'busybox', ...form });
  return parsed.success ? [] : parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
}

test('an image is enough, and the rest has the defaults of docker run', () => {
  const form = RunForm.parse({ image: ' busybox ' });
  expect(form.image).toBe('busybox');
  expect(toCommand(form)).toBe('docker run busybox');
  expect(toCreateBody(form)).toEqual({
    name: '',
    platform: '',
    body: {
      Image: 'busybox',
      Env: [],
      Labels: {},
      ExposedPorts: {},
      Volumes: {},
      Tty: false,
      OpenStdin: false,
      StdinOnce: false,
      AttachStdin: false,
      AttachStdout: true,
      AttachStderr: true,
      HostConfig: {
        AutoRemove: false,
        Binds: [],
        Mounts: [],
        Tmpfs: {},
        PortBindings: {},
        NetworkMode: 'default',
        RestartPolicy: { Name: 'no', MaximumRetryCount: 0 },
        Memory: 0,
        NanoCpus: 0,
      },
    },
  });
});

test('a port is published on 127.0.0.1 unless asked otherwise, and numbers are taken as text', () => {
  expect(RunForm.parse({ image: 'nginx', ports: [{ hostPort: 8080, containerPort: 80 }] }).ports).toEqual([
    { hostIp: '127.0.0.1', hostPort: '8080', containerPort: '80', protocol: 'tcp' },
  ]);
});

describe('images that are taken', () => {
  test.each([
    'python',
    'python:3.11.5-alpine',
    'mirror.example/python:3.11.5-alpine',
    '127.0.0.1:5000/name:tag',
    'localhost/team/app',
    'Registry.Example:5000/team/app_1--x:V1.0',
    '[::1]:5000/app',
    `name@sha256:${'a'.repeat(64)}`,
    `name:tag@sha256:${'a'.repeat(64)}`,
    `sha256:${'a'.repeat(64)}`,
    'a1b2c3d4e5f6',
    'library/busybox:Latest',
  ])('%s', (image) => {
    expect(problemsOf({ image })).toEqual([]);
  });
});

const faults: readonly (readonly [string, object, string[]])[] = [
  ['no image', { image: ' ' }, ['image: required']],
  ['an image in capitals', { image: 'Python:3' }, ['image: imageCase']],
  ['an image with a blank', { image: 'docker run python' }, ['image: imageBlank']],
  ['an image that begins with a dash', { image: '-it' }, ['image: image']],
  ['an image without a name', { image: 'host.example/' }, ['image: image']],
  ['an image with a doubled slash', { image: 'a//b' }, ['image: image']],
  ['an image with a broken digest', { image: 'a@sha256:12' }, ['image: imageDigest']],
  ['an image with a broken tag', { image: 'python:' }, ['image: imageTag']],
  ['a name of one letter', { name: 'a' }, ['name: name']],
  ['a name with a blank', { name: 'my box' }, ['name: name']],
  ['a command with an open quote', { command: `echo "hi` }, ['command: openQuote']],
  ['an entrypoint with an open escape', { entrypoint: 'sh \\' }, ['entrypoint: openQuote']],
  ['a NUL', { command: 'a\0b' }, ['command: nul']],
  ['a command without end', { command: 'x'.repeat(5000) }, ['command: tooLong']],
  ['a variable without a name', { env: [{ name: '', value: 'x' }] }, ['env.0.name: required']],
  ['a variable with = in its name', { env: [{ name: 'A=B', value: 'x' }] }, ['env.0.name: envName']],
  ['a variable twice', { env: [{ name: 'A' }, { name: 'B' }, { name: 'A' }] }, ['env.2.name: twice']],
  [
    'a port that is none',
    { ports: [{ hostPort: '80a', containerPort: '0' }] },
    ['ports.0.hostPort: port', 'ports.0.containerPort: port'],
  ],
  ['a port past the last', { ports: [{ containerPort: '65536' }] }, ['ports.0.containerPort: port']],
  [
    'a port of the host that leads nowhere',
    { ports: [{ hostPort: '80', containerPort: '' }] },
    ['ports.0.containerPort: required'],
  ],
  ['an address that is none', { ports: [{ hostIp: 'localhost', containerPort: '80' }] }, ['ports.0.hostIp: address']],
  [
    'a port of the host twice',
    {
      ports: [
        { hostPort: '80', containerPort: '80' },
        { hostPort: '80', containerPort: '81' },
      ],
    },
    ['ports.1.hostPort: twice'],
  ],
  ['a mount without a place', { mounts: [{ source: 'data', target: '' }] }, ['mounts.0.target: required']],
  ['a mount at a relative place', { mounts: [{ source: 'data', target: 'data' }] }, ['mounts.0.target: absolute']],
  ['a mount over everything', { mounts: [{ source: 'data', target: '/' }] }, ['mounts.0.target: root']],
  ['memory at a place with a colon', { mounts: [{ kind: 'tmpfs', target: '/a:b' }] }, ['mounts.0.target: colon']],
  ['a volume without a name', { mounts: [{ source: '', target: '/data' }] }, ['mounts.0.source: required']],
  ['a volume with a slash', { mounts: [{ source: './data', target: '/data' }] }, ['mounts.0.source: volumeName']],
  [
    'a volume without a name that may only be read',
    { mounts: [{ kind: 'anonymous', target: '/a', readOnly: true }] },
    ['mounts.0.readOnly: readOnlyAnonymous'],
  ],
  ['a relative folder', { mounts: [{ kind: 'bind', source: 'data', target: '/data' }] }, ['mounts.0.source: absolute']],
  [
    'two mounts at one place',
    {
      mounts: [
        { source: 'data', target: '/data' },
        { kind: 'tmpfs', target: '/data' },
      ],
    },
    ['mounts.1.target: twice'],
  ],
  ['a network with a blank', { network: 'my net' }, ['network: network']],
  ['restart and --rm together', { remove: true, restart: { policy: 'always' } }, ['restart.policy: restartRemove']],
  ['retries that are no number', { restart: { policy: 'on-failure', retries: '-1' } }, ['restart.retries: retries']],
  ['memory that is no amount', { memory: 'lots' }, ['memory: memory']],
  ['too little memory', { memory: '5m' }, ['memory: memoryMinimum']],
  ['CPUs that are no number', { cpus: 'two' }, ['cpus: cpus']],
  ['too little CPU', { cpus: '0.001' }, ['cpus: cpusMinimum']],
  ['a user with a blank', { user: 'a b' }, ['user: user']],
  ['a relative directory', { workdir: 'srv' }, ['workdir: absolute']],
  ['a host name with an underscore', { hostname: 'a_b' }, ['hostname: hostname']],
  ['a label with a blank in its name', { labels: [{ name: 'a b' }] }, ['labels.0.name: labelName']],
  ['a label without a name', { labels: [{ name: '', value: 'x' }] }, ['labels.0.name: required']],
  ['a length of time that is none', { health: { interval: '30' } }, ['health.interval: duration']],
  ['no check and a check', { health: { disable: true, command: 'true' } }, ['health.disable: healthNone']],
  ['CPU shares past the last', { cpuShares: '262145' }, ['cpuShares: number']],
  ['a time to stop that is none', { stopTimeout: 'soon' }, ['stopTimeout: seconds']],
  ['a platform that is none', { platform: 'linux/arm 64' }, ['platform: platform']],
  ['a domain with a blank', { domainname: 'a b' }, ['domainname: domainname']],
  ['a signal with a blank', { stopSignal: 'SIG TERM' }, ['stopSignal: signal']],
  ['a range of ports that runs backwards', { expose: ['7010-7000'] }, ['expose.0: expose']],
  [
    'options of memory with a blank',
    { mounts: [{ kind: 'tmpfs', target: '/a', options: 'a b' }] },
    ['mounts.0.options: tmpfsOptions'],
  ],
  [
    'options that --mount has not',
    { mounts: [{ kind: 'tmpfs', target: '/a', options: 'size=1m,noexec', strict: true }] },
    ['mounts.0.options: tmpfsMount'],
  ],
  [
    'an absolute path in a volume',
    { mounts: [{ source: 'data', target: '/a', subpath: '/b' }] },
    ['mounts.0.subpath: subpath'],
  ],
  ['volumes from two words', { volumesFrom: ['a b'] }, ['volumesFrom.0: volumesFrom']],
  ['a runtime with a blank', { runtime: 'a b' }, ['runtime: noBlank']],
  ['a further name with a comma', { network: 'n1', endpoint: { aliases: ['a,b'] } }, ['endpoint.aliases.0: alias']],
  ['an IPv4 address that is none', { network: 'n1', endpoint: { ip: '10.0.0' } }, ['endpoint.ip: ipv4']],
  ['an IPv6 address that is none', { network: 'n1', endpoint: { ip6: '10.0.0.1' } }, ['endpoint.ip6: ipv6']],
  ['a name server by its name', { dns: ['dns.example'] }, ['dns.0: ip']],
  ['a MAC address that is none', { endpoint: { mac: '02:42' } }, ['endpoint.mac: mac']],
  ['a host without a name', { extraHosts: [{ address: '10.0.0.1' }] }, ['extraHosts.0.host: required']],
  ['a host with a colon', { extraHosts: [{ host: 'a:b', address: '10.0.0.1' }] }, ['extraHosts.0.host: hostName']],
  ['a host at no address', { extraHosts: [{ host: 'a', address: 'b' }] }, ['extraHosts.0.address: hostAddress']],
  ['a link with two colons', { links: ['a:b:c'] }, ['links.0: link']],
  ['swap that is no amount', { memory: '64m', memorySwap: 'no' }, ['memorySwap: memorySwap']],
  ['swap alone', { memorySwap: '1g' }, ['memorySwap: swapAlone']],
  ['swappiness past the last', { memorySwappiness: '101' }, ['memorySwappiness: swappiness']],
  ['a score past the last', { oomScoreAdj: '1001' }, ['oomScoreAdj: oomScore']],
  ['CPUs that are no list', { cpusetCpus: 'all' }, ['cpusetCpus: cpuset']],
  ['CPUs by number and by period', { cpus: '1', cpuPeriod: '100' }, ['cpuPeriod: cpusPeriod']],
  ['a weight that is too low', { blkioWeight: '9' }, ['blkioWeight: weight']],
  [
    'rates that are none',
    { deviceReadIops: [{ path: 'sda', value: '0' }], deviceReadBps: [{ path: '/dev/sda', value: 'fast' }] },
    ['deviceReadBps.0.value: memory', 'deviceReadIops.0.path: device', 'deviceReadIops.0.value: count'],
  ],
  ['a limit that is not there', { ulimits: [{ name: 'files', soft: '1' }] }, ['ulimits.0.name: ulimitName']],
  [
    'a soft limit above the hard one',
    { ulimits: [{ name: 'nofile', soft: '2', hard: '1' }] },
    ['ulimits.0.soft: softHard'],
  ],
  ['a capability with a dash', { capAdd: ['NET-ADMIN'] }, ['capAdd.0: capability']],
  ['a seccomp profile by its path', { securityOpt: ['seccomp=/tmp/p.json'] }, ['securityOpt.0: seccomp']],
  ['a mode of processes that is none', { pid: 'private' }, ['pid: pidMode']],
  ['a mode of memory that is none', { ipc: 'all' }, ['ipc: ipcMode']],
  [
    'permissions in another order',
    { devices: [{ host: '/dev/null', permissions: 'wr' }] },
    ['devices.0.permissions: permissions'],
  ],
  ['a device that is no path', { devices: [{ host: 'null' }] }, ['devices.0.host: devicePath']],
  ['a number of GPUs that is none', { gpus: [{ count: 'some' }] }, ['gpus.0.count: gpuCount']],
  ['GPUs by number and by name', { gpus: [{ count: '1', ids: ['0'] }] }, ['gpus.0.count: countOrIds']],
  ['a rule that is none', { deviceCgroupRules: ['c 42'] }, ['deviceCgroupRules.0: cgroupRule']],
  ['an address on the default bridge', { endpoint: { ip: '10.0.0.1' } }, ['endpoint.ip: userNetwork']],
  ['a second network beside the default one', { moreNetworks: [{ name: 'n1' }] }, ['network: mainNetwork']],
  [
    "the host's network as the second",
    { network: 'n1', moreNetworks: [{ name: 'host' }] },
    ['moreNetworks.0.name: userNetworkName'],
  ],
  ['a network twice', { network: 'n1', moreNetworks: [{ name: 'n1' }] }, ['moreNetworks.0.name: twice']],
  [
    'too many labels',
    { labels: Array.from({ length: 1001 }, (_, index) => ({ name: `l${index}` })) },
    ['labels: tooMany'],
  ],
];

describe('what is refused, and where', () => {
  test.each(faults)('%s', (_, form, problems) => {
    expect(problemsOf(form)).toEqual(problems);
  });

  test('every message is a key of the catalogue', () => {
    const keys = faults.flatMap(([, , problems]) => problems.map((problem) => problem.split(': ')[1]));
    // Those of values that an engine does not know are told by its version: needs.test.ts.
    const ofSchema = Object.keys(en.run.errors).filter((key) => !/^(since|until)\d/.test(key));
    expect(new Set(keys)).toEqual(new Set(ofSchema));
  });
});

test('a row that was added and left blank is no error', () => {
  expect(
    problemsOf({
      env: [{ name: '', value: '' }],
      ports: [{ hostPort: '', containerPort: '' }],
      mounts: [
        { source: '', target: '' },
        { kind: 'anonymous', source: 'left over', target: '' },
      ],
      labels: [{ name: '', value: '' }],
    }),
  ).toEqual([]);
});

import { describe, expect, test } from 'vitest';
import { en } from '@/lib/i18n/en/index';
import { RunForm } from './form';

/** What the schema finds wrong: `path: message`, a line each. */
function problemsOf(form: object): string[] {
  const parsed = RunForm.safeParse({ image: 'busybox', ...form });
  return parsed.success ? [] : parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
}

test('an image is enough, and the rest has the defaults of docker run', () => {
  expect(RunForm.parse({ image: ' busybox ' })).toEqual({
    image: 'busybox',
    name: '',
    command: '',
    entrypoint: '',
    interactive: false,
    tty: false,
    detach: false,
    remove: false,
    env: [],
    ports: [],
    mounts: [],
    network: '',
    restart: { policy: 'no', retries: '' },
    memory: '',
    cpus: '',
    user: '',
    workdir: '',
    hostname: '',
    labels: [],
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
    expect(new Set(keys)).toEqual(new Set(Object.keys(en.run.errors)));
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

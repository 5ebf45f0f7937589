import { addedCapabilities, defaultCapabilities } from '@/lib/contract/policy/capabilities';
import { pullPolicies } from '@/lib/contract/run/fields/image';
import { inits } from '@/lib/contract/run/fields/process';
import type { TopicName } from '../topic-names';
import { check, choice, list, pairs, rows, text, type FieldSpec } from './field-spec';

const rate = (name: string, example: string) =>
  rows(name, [
    { key: 'path', placeholder: '/dev/sda' },
    { key: 'value', placeholder: example },
  ]);

/** The fields that each topic has beside those which are drawn by hand. */
export const topicFields: Record<TopicName, readonly FieldSpec[]> = {
  ports: [check('publishAll'), list('expose', '8080/tcp')],
  mounts: [
    check('readOnlyRoot'),
    list('volumesFrom', 'web:ro'),
    text('volumeDriver', 'local'),
    pairs('storageOpt', 'size'),
  ],
  env: [],
  network: [],
  names: [
    rows('extraHosts', [
      { key: 'host', placeholder: 'db.example' },
      { key: 'address', placeholder: '10.0.0.5', suggestions: ['host-gateway'] },
    ]),
    list('dns', '1.1.1.1'),
    list('dnsSearch', 'corp.example'),
    list('dnsOption', 'ndots:2'),
    list('links', 'db:database'),
  ],
  restart: [text('stopSignal', 'SIGTERM'), text('stopTimeout', '10')],
  health: [
    check('health.disable'),
    text('health.command', 'curl -f http://localhost/ || exit 1'),
    check('health.exec'),
    text('health.interval', '30s'),
    text('health.timeout', '30s'),
    text('health.retries', '3'),
    text('health.startPeriod', '0s'),
    text('health.startInterval', '5s'),
  ],
  limits: [],
  blockIo: [
    text('blkioWeight', '500'),
    rate('deviceReadBps', '10m'),
    rate('deviceWriteBps', '10m'),
    rate('deviceReadIops', '1000'),
    rate('deviceWriteIops', '1000'),
    rate('blkioWeightDevice', '500'),
  ],
  process: [text('domainname', 'corp.example'), choice('init', inits), list('groupAdd', 'audio')],
  labels: [pairs('annotations', 'org.example.note')],
  security: [
    check('privileged'),
    list('capAdd', 'NET_ADMIN', 'capAdd', ['ALL', ...addedCapabilities]),
    list('capDrop', 'MKNOD', 'capDrop', ['ALL', ...defaultCapabilities]),
    list('securityOpt', 'no-new-privileges', 'securityOpt', [
      'no-new-privileges',
      'seccomp=unconfined',
      'apparmor=unconfined',
      'label=disable',
      'systempaths=unconfined',
    ]),
    pairs('sysctls', 'net.core.somaxconn'),
  ],
  namespaces: [
    text('pid', 'host'),
    text('ipc', 'shareable'),
    choice('uts', ['', 'host']),
    choice('userns', ['', 'host']),
    choice('cgroupns', ['', 'private', 'host']),
    text('runtime', 'runc'),
  ],
  devices: [
    rows('devices', [
      { key: 'host', placeholder: '/dev/snd' },
      { key: 'container', placeholder: '/dev/snd' },
      { key: 'permissions', placeholder: 'rwm', initial: 'rwm' },
    ]),
    list('deviceCgroupRules', 'c 42:* rmw'),
  ],
  logging: [
    {
      ...rows('logOpts', [
        { key: 'name', placeholder: 'max-size', suggestions: ['max-size', 'max-file', 'mode', 'tag', 'labels', 'env'] },
        { key: 'value', placeholder: '10m' },
      ]),
    },
  ],
  source: [choice('pull', pullPolicies), text('platform', 'linux/amd64')],
};

/** What the container is in one network, at `path` of the form. */
export const endpointFields = (path: string): readonly FieldSpec[] => [
  list(`${path}.aliases`, 'db', 'endpoint.aliases'),
  text(`${path}.ip`, '172.20.0.10', 'endpoint.ip'),
  text(`${path}.ip6`, 'fd00::10', 'endpoint.ip6'),
  text(`${path}.mac`, '92:d0:c6:0a:29:33', 'endpoint.mac'),
  text(`${path}.gwPriority`, '0', 'endpoint.gwPriority'),
  list(`${path}.linkLocalIps`, '169.254.34.68', 'endpoint.linkLocalIps'),
  pairs(`${path}.driverOpts`, 'com.docker.network.endpoint.ifname', 'endpoint.driverOpts'),
];

/** What is asked of a driver of devices, at `path` of the form. */
export const gpuFields = (path: string): readonly FieldSpec[] => [
  text(`${path}.driver`, 'nvidia', 'gpus.driver'),
  text(`${path}.count`, 'all', 'gpus.count'),
  list(`${path}.ids`, 'GPU-3a23c669', 'gpus.ids'),
  list(`${path}.capabilities`, 'compute', 'gpus.capabilities', ['compute', 'utility', 'graphics', 'video']),
  pairs(`${path}.options`, '', 'gpus.options'),
];

const ofVolume = (path: string): readonly FieldSpec[] => [
  check(`${path}.nocopy`, 'mounts.nocopy'),
  text(`${path}.driver`, 'local', 'mounts.driver'),
  pairs(`${path}.driverOpts`, 'type', 'mounts.driverOpts'),
  pairs(`${path}.volumeLabels`, '', 'mounts.volumeLabels'),
];

/** The options of a mount of each kind, at `path` of the form. */
export const mountFields: Record<
  'volume' | 'bind' | 'anonymous' | 'tmpfs' | 'image',
  (path: string) => readonly FieldSpec[]
> = {
  volume: (path) => [
    text(`${path}.subpath`, 'inner/folder', 'mounts.subpath'),
    choice(`${path}.selinux`, ['', 'z', 'Z'], 'mounts.selinux'),
    ...ofVolume(path),
    check(`${path}.strict`, 'mounts.strict'),
  ],
  bind: (path) => [
    choice(
      `${path}.propagation`,
      ['', 'rprivate', 'private', 'rslave', 'slave', 'rshared', 'shared'],
      'mounts.propagation',
    ),
    choice(`${path}.recursive`, ['', 'enabled', 'disabled', 'writable', 'readonly'], 'mounts.recursive'),
    choice(`${path}.selinux`, ['', 'z', 'Z'], 'mounts.selinux'),
    check(`${path}.strict`, 'mounts.strictBind'),
  ],
  anonymous: ofVolume,
  tmpfs: (path) => [
    text(`${path}.options`, 'size=64m,mode=1777', 'mounts.options'),
    check(`${path}.strict`, 'mounts.strict'),
  ],
  image: (path) => [text(`${path}.subpath`, 'usr/share', 'mounts.subpath')],
};

import fc from 'fast-check';
import type { Endpoint } from '../fields/endpoint';
import { ulimitNames } from '../fields/ulimits';
import { mountKinds, propagations, type MountRow } from '../fields/mount-row';
import { needsMount } from '../fields/mount-value';
import type { RunForm } from '../form';
import { quoteWords } from '../words';

/** Any form that says each thing in one way only, for tests: what is printed of it is read back as exactly it. */

const letters = fc.string({ minLength: 1, maxLength: 8, unit: fc.constantFrom(...'abcxyz019') });
const name = letters.map((text) => `a${text}`);
/** Anything that a shell might misread. NUL stands in no argument. */
const wild = fc
  .string({
    maxLength: 12,
    unit: fc.oneof(
      fc.constantFrom(...` '"\\$\`~#&;|<>*?=:,-\n`),
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
    ),
  })
  .filter((text) => !text.includes('\0'));
const line = wild.map((text) => text.replace(/\r/g, ''));
const path = line.map((text) => `/${text.replaceAll('/', '')}x`);
const plainPath = path.map((text) => text.replace(/[:,]/g, ''));
const amount = fc
  .tuple(fc.integer({ min: 6, max: 900 }), fc.constantFrom('m', 'g'))
  .map(([size, unit]) => `${size}${unit}`);
const number = (min: number, max: number) => fc.integer({ min, max }).map(String);
const port = number(1, 65_535);
const ipv4 = fc.ipV4();
const maybe = (text: fc.Arbitrary<string>) => fc.oneof({ weight: 3, arbitrary: fc.constant('') }, text);
const few = <T>(one: fc.Arbitrary<T>): fc.Arbitrary<T[]> =>
  fc.oneof({ weight: 2, arbitrary: fc.constant<T[]>([]) }, fc.array(one, { maxLength: 3 }));
const key = name;
const pairs = fc.uniqueArray(fc.record({ name: key, value: line }), { maxLength: 2, selector: (row) => row.name });
const words = (least: number) => fc.array(line, { minLength: least, maxLength: 4 }).map((all) => quoteWords(all));

const endpoint: fc.Arbitrary<Endpoint> = fc.record({
  aliases: few(name),
  ip: maybe(ipv4),
  ip6: maybe(fc.constantFrom('::1', 'fd00::5')),
  linkLocalIps: few(ipv4),
  mac: maybe(fc.constantFrom('02:42:ac:11:00:02')),
  driverOpts: pairs,
  gwPriority: maybe(number(-5, 5).filter((text) => text !== '0')),
});

const mount: fc.Arbitrary<MountRow> = fc
  .record({
    kind: fc.constantFrom(...mountKinds),
    source: path,
    volume: name,
    target: path,
    readOnly: fc.boolean(),
    strict: fc.boolean(),
    propagation: fc.constantFrom(...propagations),
    recursive: fc.constantFrom('', 'disabled', 'writable', 'readonly'),
    selinux: fc.constantFrom('', 'z', 'Z'),
    nocopy: fc.boolean(),
    subpath: maybe(name),
    driver: maybe(name),
    driverOpts: pairs,
    volumeLabels: pairs,
    options: maybe(fc.constantFrom('size=64m', 'size=64m,mode=1777')),
  })
  .map(({ volume, ...row }) => canonical(row, volume));

/** What the row's kind has no word for is left as it is where nothing was said. */
function canonical(row: Omit<MountRow, 'recursive'> & { recursive: string }, volume: string): MountRow {
  const { kind, target, readOnly, strict } = row;
  const none = {
    source: '',
    propagation: '',
    recursive: '',
    selinux: '',
    nocopy: false,
    subpath: '',
    driver: '',
    options: '',
  } as const;
  const base: MountRow = { ...row, ...none, kind, target, readOnly, strict, driverOpts: [], volumeLabels: [] };
  const { subpath, nocopy, driver, driverOpts, volumeLabels, propagation } = row;
  const bySort: Record<MountRow['kind'], Partial<MountRow>> = {
    bind: { source: row.source, propagation, recursive: row.recursive as MountRow['recursive'] },
    volume: { source: volume, nocopy, subpath, driver, driverOpts, volumeLabels },
    anonymous: { readOnly: false, nocopy, subpath, driver, driverOpts, volumeLabels },
    tmpfs: { target: strict ? target : target.replaceAll(':', ''), options: row.options },
    image: { source: volume, subpath },
  };
  const of = { ...base, ...bySort[kind] };
  const only = needsMount({ ...of, strict: false });
  const asVolume = !only && !strict && (kind === 'bind' || kind === 'volume');
  return { ...of, strict: strict && !only, selinux: asVolume ? row.selinux : '' };
}

const device = fc
  .record({ host: plainPath, container: maybe(plainPath), permissions: fc.constantFrom('rwm', 'r', 'rw') })
  .map((row) => ({
    ...row,
    host: `/dev${row.host}`,
    container: row.permissions !== 'rwm' && row.container === `/dev${row.host}` ? '' : row.container,
  }));
const request = fc
  .record({ driver: maybe(name), count: maybe(number(1, 9)), ids: few(name), capabilities: few(name), options: pairs })
  .map((row) => ({ ...row, count: row.ids.length > 0 ? '' : row.count }))
  .filter(
    (row) =>
      row.driver !== '' || row.count !== '' || [row.ids, row.capabilities, row.options].some((all) => all.length > 0),
  );
const rates = (value: fc.Arbitrary<string>) => few(fc.record({ path: plainPath.map((text) => `/dev${text}`), value }));
const ulimits = fc.uniqueArray(
  fc.record({ name: fc.constantFrom(...ulimitNames), soft: number(-1, 99), hard: maybe(number(99, 999)) }),
  { maxLength: 3, selector: (row) => row.name },
);
const health = fc.oneof(
  fc.constant({
    disable: true,
    command: '',
    exec: false,
    interval: '',
    timeout: '',
    startPeriod: '',
    startInterval: '',
    retries: '',
  }),
  fc.record({
    disable: fc.constant(false),
    command: maybe(line),
    // No option of `docker run` says otherwise: from-container.test.ts has the others.
    exec: fc.constant(false),
    interval: maybe(fc.constantFrom('30s', '1m30s')),
    timeout: maybe(fc.constantFrom('500ms')),
    startPeriod: maybe(fc.constantFrom('1h')),
    startInterval: maybe(fc.constantFrom('5s')),
    retries: maybe(number(1, 9)),
  }),
);

/** What each field may be; a field without a value of its own here fails the build. */
const fields: { [Field in keyof RunForm]: fc.Arbitrary<RunForm[Field]> } = {
  image: fc.constantFrom('busybox', 'python:3.11.5-alpine', 'host.example:5000/a/b@sha256:' + 'a'.repeat(64)),
  name: maybe(name),
  command: fc.oneof(fc.constant(''), words(1)),
  entrypoint: maybe(line.map((text) => quoteWords([text]))),
  pull: fc.constantFrom('missing', 'always', 'never'),
  platform: maybe(fc.constant('linux/arm64')),
  interactive: fc.boolean(),
  tty: fc.boolean(),
  detach: fc.boolean(),
  remove: fc.boolean(),
  env: fc.uniqueArray(fc.record({ name: line.map((text) => `${text.replaceAll('=', '')}E`), value: line }), {
    maxLength: 4,
    selector: (row) => row.name,
  }),
  labels: pairs,
  annotations: pairs,
  ports: few(
    fc.record({
      hostIp: fc.constantFrom('', '127.0.0.1', '::1'),
      hostPort: maybe(port),
      containerPort: port,
      protocol: fc.constantFrom('tcp', 'udp', 'sctp'),
    }),
  ),
  publishAll: fc.boolean(),
  expose: few(fc.constantFrom('80', '53/udp', '7000-7010')),
  mounts: few(mount),
  volumesFrom: few(name),
  volumeDriver: maybe(name),
  readOnlyRoot: fc.boolean(),
  storageOpt: pairs,
  network: maybe(fc.oneof(name, fc.constantFrom('host', 'none', 'bridge', 'container:web'))),
  endpoint,
  moreNetworks: few(fc.tuple(name, endpoint).map(([own, rest]) => ({ name: own, ...rest }))),
  extraHosts: few(fc.record({ host: name, address: fc.oneof(ipv4, fc.constantFrom('host-gateway', '::1')) })),
  dns: few(ipv4),
  dnsSearch: few(name),
  dnsOption: few(name),
  links: few(name),
  restart: fc.constantFrom(
    { policy: 'no', retries: '' },
    { policy: 'always', retries: '' },
    { policy: 'unless-stopped', retries: '' },
    { policy: 'on-failure', retries: '' },
    { policy: 'on-failure', retries: '3' },
  ),
  health,
  memory: maybe(amount),
  memoryReservation: maybe(amount),
  memorySwap: maybe(fc.oneof(amount, fc.constant('-1'))),
  memorySwappiness: maybe(number(0, 100)),
  kernelMemory: maybe(amount),
  shmSize: maybe(amount),
  oomKillDisable: fc.boolean(),
  oomScoreAdj: maybe(number(-1000, 1000)),
  cpus: maybe(fc.constantFrom('0.5', '2')),
  cpuShares: maybe(number(2, 1024)),
  cpusetCpus: maybe(fc.constant('0-2,4')),
  cpusetMems: maybe(fc.constant('0')),
  cpuPeriod: maybe(number(1000, 100_000)),
  cpuQuota: maybe(number(-1, 100_000)),
  cpuRtPeriod: maybe(number(1, 1000)),
  cpuRtRuntime: maybe(number(1, 1000)),
  pidsLimit: maybe(number(-1, 500)),
  ulimits,
  cgroupParent: maybe(name),
  blkioWeight: maybe(number(10, 1000)),
  blkioWeightDevice: rates(number(10, 1000)),
  deviceReadBps: rates(amount),
  deviceWriteBps: rates(amount),
  deviceReadIops: rates(number(1, 999)),
  deviceWriteIops: rates(number(1, 999)),
  user: maybe(fc.constantFrom('1000:1000', 'www')),
  groupAdd: few(name),
  workdir: maybe(path),
  hostname: maybe(name),
  domainname: maybe(name),
  init: fc.constantFrom('', 'yes', 'no'),
  stopSignal: maybe(fc.constant('SIGQUIT')),
  stopTimeout: maybe(number(-1, 100)),
  privileged: fc.boolean(),
  capAdd: few(fc.constantFrom('NET_ADMIN', 'ALL')),
  capDrop: few(fc.constantFrom('MKNOD', 'ALL')),
  securityOpt: few(fc.constantFrom('no-new-privileges', 'seccomp={"a":"it\'s"}', 'label=type:x')),
  sysctls: pairs,
  pid: maybe(fc.constantFrom('host', 'container:web')),
  ipc: maybe(fc.constantFrom('private', 'host')),
  uts: fc.constantFrom('', 'host'),
  userns: fc.constantFrom('', 'host'),
  cgroupns: fc.constantFrom('', 'host', 'private'),
  runtime: maybe(name),
  devices: few(device),
  deviceCgroupRules: few(fc.constant('c 42:* rmw')),
  gpus: few(request),
  logDriver: maybe(fc.constantFrom('json-file', 'none')),
  logOpts: pairs,
};

/** A further network can only be told beside a main one, and a field of the default one needs a name for it. */
export const arbitraryForm: fc.Arbitrary<RunForm> = (fc.record(fields) as fc.Arbitrary<RunForm>).map((form) => ({
  ...form,
  moreNetworks: form.network === '' ? [] : form.moreNetworks,
}));

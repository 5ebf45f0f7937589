import type { RunForm } from '@/lib/contract/run/form';
import { plain, row, value, type Explanation, type Says } from './explanation';

type Health = Exclude<keyof RunForm['health'], 'disable' | 'exec'>;
const ofHealth: Record<Health, Explanation['key']> = {
  command: 'healthCommand',
  interval: 'healthInterval',
  timeout: 'healthTimeout',
  startPeriod: 'healthStartPeriod',
  startInterval: 'healthStartInterval',
  retries: 'healthRetries',
};
const ofEndpoint: Record<string, Explanation['key']> = {
  aliases: 'alias',
  ip: 'ip',
  ip6: 'ip',
  linkLocalIps: 'linkLocal',
  mac: 'mac',
};

type Pairs = 'storageOpt' | 'sysctls' | 'logOpts' | 'annotations' | 'ulimits';
const named =
  (field: Pairs, key: Explanation['key']): Says =>
  (form, flag) => ({ key, values: { name: row<{ name: string }>(form[field], flag)?.name ?? '' } });

type Rates = 'blkioWeightDevice' | 'deviceReadBps' | 'deviceWriteBps' | 'deviceReadIops' | 'deviceWriteIops';
const rate =
  (field: Rates): Says =>
  (form, flag) => ({ key: field, values: row(form[field], flag) ?? { path: '', value: '' } });

/** What the fields do that most runs need not. */
export const moreSentences = {
  pull: value('pull'),
  platform: value('platform'),
  publishAll: plain('publishAll'),
  expose: value('expose'),
  volumesFrom: value('volumesFrom'),
  volumeDriver: value('volumeDriver'),
  readOnlyRoot: plain('readOnlyRoot'),
  storageOpt: named('storageOpt', 'storageOpt'),
  endpoint: (form, flag) => value(ofEndpoint[flag.path.split('.')[1] ?? ''] ?? 'alias')(form, flag),
  moreNetworks: ({ moreNetworks }, flag) => ({
    key: 'moreNetworks',
    values: { name: row(moreNetworks, flag)?.name ?? '' },
  }),
  extraHosts: ({ extraHosts }, flag) => {
    const { host = '', address = '' } = row(extraHosts, flag) ?? {};
    return { key: 'extraHosts', values: { host, address } };
  },
  dns: value('dns'),
  dnsSearch: value('dnsSearch'),
  dnsOption: value('dnsOption'),
  links: value('links'),
  health: (form, flag) => {
    const part = flag.path.split('.')[1] as Health | 'disable';
    if (part === 'disable') return { key: 'healthNone' };
    return value(part === 'command' && form.health.exec ? 'healthExec' : ofHealth[part])(form, flag);
  },
  memoryReservation: value('memoryReservation'),
  memorySwap: (form, flag) => (form.memorySwap === '-1' ? { key: 'memorySwapFree' } : value('memorySwap')(form, flag)),
  memorySwappiness: value('memorySwappiness'),
  kernelMemory: value('kernelMemory'),
  shmSize: value('shmSize'),
  oomKillDisable: plain('oomKillDisable'),
  oomScoreAdj: value('oomScoreAdj'),
  cpuShares: value('cpuShares'),
  cpusetCpus: value('cpusetCpus'),
  cpusetMems: value('cpusetMems'),
  cpuPeriod: value('cpuPeriod'),
  cpuQuota: value('cpuQuota'),
  cpuRtPeriod: value('cpuRtPeriod'),
  cpuRtRuntime: value('cpuRtRuntime'),
  pidsLimit: (form, flag) => (form.pidsLimit === '-1' ? { key: 'pidsUnlimited' } : value('pidsLimit')(form, flag)),
  ulimits: named('ulimits', 'ulimit'),
  cgroupParent: value('cgroupParent'),
  blkioWeight: value('blkioWeight'),
  blkioWeightDevice: rate('blkioWeightDevice'),
  deviceReadBps: rate('deviceReadBps'),
  deviceWriteBps: rate('deviceWriteBps'),
  deviceReadIops: rate('deviceReadIops'),
  deviceWriteIops: rate('deviceWriteIops'),
  privileged: plain('privileged'),
  capAdd: value('capAdd'),
  capDrop: value('capDrop'),
  securityOpt: (form, flag) =>
    /^seccomp[=:]\s*\{/.test(flag.words.at(-1) ?? '') ? { key: 'seccomp' } : value('securityOpt')(form, flag),
  sysctls: named('sysctls', 'sysctl'),
  pid: value('pid'),
  ipc: value('ipc'),
  uts: plain('uts'),
  userns: plain('userns'),
  cgroupns: value('cgroupns'),
  runtime: value('runtime'),
  devices: ({ devices }, flag) => ({ key: 'device', values: { host: row(devices, flag)?.host ?? '' } }),
  deviceCgroupRules: value('deviceCgroupRule'),
  gpus: value('gpus'),
  logDriver: value('logDriver'),
  logOpts: named('logOpts', 'logOpt'),
  groupAdd: value('groupAdd'),
  domainname: value('domainname'),
  init: ({ init }) => ({ key: init === 'no' ? 'initNot' : 'init' }),
  stopSignal: value('stopSignal'),
  stopTimeout: value('stopTimeout'),
  annotations: named('annotations', 'annotation'),
} satisfies Partial<Record<keyof RunForm, Says>>;

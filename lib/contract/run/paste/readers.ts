import { pullPolicies } from '../fields/image';
import type { RunForm } from '../form';
import { quoteWords } from '../words';
import { readDevice, readGpus, readRate, readUlimit } from './read-devices';
import { readMount, readTmpfs, readVolume } from './read-mounts';
import { endpointItem, endpointText, readHost, readNetwork, readPublish } from './read-network';
import { item, pair, text, toggle, word, type Reader } from './reader';

const health =
  (field: Exclude<keyof RunForm['health'], 'disable' | 'exec'>): Reader =>
  (form, value) => {
    form.health[field] = value;
    return `health.${field}`;
  };

/** How each option of `docker run` that says something of the container is read. */
export const optionReaders: Readonly<Record<string, Reader>> = {
  'add-host': readHost,
  annotation: pair('annotations'),
  'blkio-weight': text('blkioWeight'),
  'blkio-weight-device': readRate('blkioWeightDevice'),
  'cap-add': item('capAdd'),
  'cap-drop': item('capDrop'),
  'cgroup-parent': text('cgroupParent'),
  cgroupns: word('cgroupns', ['', 'host', 'private']),
  'cpu-period': text('cpuPeriod'),
  'cpu-quota': text('cpuQuota'),
  'cpu-rt-period': text('cpuRtPeriod'),
  'cpu-rt-runtime': text('cpuRtRuntime'),
  'cpu-shares': text('cpuShares'),
  cpus: text('cpus'),
  'cpuset-cpus': text('cpusetCpus'),
  'cpuset-mems': text('cpusetMems'),
  detach: toggle('detach'),
  device: readDevice,
  'device-cgroup-rule': item('deviceCgroupRules'),
  'device-read-bps': readRate('deviceReadBps'),
  'device-read-iops': readRate('deviceReadIops'),
  'device-write-bps': readRate('deviceWriteBps'),
  'device-write-iops': readRate('deviceWriteIops'),
  dns: item('dns'),
  'dns-option': item('dnsOption'),
  'dns-search': item('dnsSearch'),
  domainname: text('domainname'),
  // The CLI takes the value as one word.
  entrypoint: (form, value) => {
    form.entrypoint = quoteWords([value]);
    return 'entrypoint';
  },
  env: pair('env'),
  expose: item('expose'),
  gpus: readGpus,
  'group-add': item('groupAdd'),
  'health-cmd': health('command'),
  'health-interval': health('interval'),
  'health-retries': health('retries'),
  'health-start-interval': health('startInterval'),
  'health-start-period': health('startPeriod'),
  'health-timeout': health('timeout'),
  hostname: text('hostname'),
  init: (form, value) => {
    form.init = value === 'true' ? 'yes' : 'no';
    return 'init';
  },
  interactive: toggle('interactive'),
  ip: endpointText('ip'),
  ip6: endpointText('ip6'),
  ipc: text('ipc'),
  'kernel-memory': text('kernelMemory'),
  label: pair('labels'),
  link: item('links'),
  'link-local-ip': endpointItem('linkLocalIps'),
  'log-driver': text('logDriver'),
  'log-opt': pair('logOpts'),
  'mac-address': endpointText('mac'),
  memory: text('memory'),
  'memory-reservation': text('memoryReservation'),
  'memory-swap': text('memorySwap'),
  'memory-swappiness': text('memorySwappiness'),
  mount: readMount,
  name: text('name'),
  network: readNetwork,
  'network-alias': endpointItem('aliases'),
  'no-healthcheck': (form, value) => {
    form.health.disable = value === 'true';
    return 'health.disable';
  },
  'oom-kill-disable': toggle('oomKillDisable'),
  'oom-score-adj': text('oomScoreAdj'),
  pid: text('pid'),
  'pids-limit': text('pidsLimit'),
  platform: text('platform'),
  privileged: toggle('privileged'),
  publish: readPublish,
  'publish-all': toggle('publishAll'),
  pull: word('pull', pullPolicies),
  'read-only': toggle('readOnlyRoot'),
  restart: readRestart,
  rm: toggle('remove'),
  runtime: text('runtime'),
  'security-opt': item('securityOpt'),
  'shm-size': text('shmSize'),
  'stop-signal': text('stopSignal'),
  'stop-timeout': text('stopTimeout'),
  'storage-opt': pair('storageOpt'),
  sysctl: pair('sysctls'),
  tmpfs: readTmpfs,
  tty: toggle('tty'),
  ulimit: readUlimit,
  user: text('user'),
  userns: word('userns', ['', 'host']),
  uts: word('uts', ['', 'host']),
  volume: readVolume,
  'volume-driver': text('volumeDriver'),
  'volumes-from': item('volumesFrom'),
  workdir: text('workdir'),
};

function readRestart(form: RunForm, value: string): string | null {
  const [, name = '', retries = ''] = /^([a-z-]*)(?::(\d+))?$/.exec(value) ?? [];
  const policy = (['no', 'on-failure', 'always', 'unless-stopped'] as const).find((one) => one === (name || 'no'));
  if (policy === undefined || (retries !== '' && policy !== 'on-failure')) return null;
  form.restart = { policy, retries: retries === '0' ? '' : retries };
  return 'restart';
}

import type { RunForm } from '@/lib/contract/run/form';

/** The folded topics of the form, in their order. */
export const topicNames = [
  'ports',
  'mounts',
  'env',
  'network',
  'names',
  'restart',
  'health',
  'limits',
  'blockIo',
  'process',
  'labels',
  'security',
  'namespaces',
  'devices',
  'logging',
  'source',
] as const;
export type TopicName = (typeof topicNames)[number];

/** The fields of each topic, and those that are always in sight. */
const fieldsOf: Record<TopicName, readonly (keyof RunForm)[]> = {
  ports: ['ports', 'publishAll', 'expose'],
  mounts: ['mounts', 'volumesFrom', 'volumeDriver', 'readOnlyRoot', 'storageOpt'],
  env: ['env'],
  network: ['network', 'endpoint', 'moreNetworks'],
  names: ['extraHosts', 'dns', 'dnsSearch', 'dnsOption', 'links'],
  restart: ['restart', 'stopSignal', 'stopTimeout'],
  health: ['health'],
  limits: [
    'memory',
    'memoryReservation',
    'memorySwap',
    'memorySwappiness',
    'kernelMemory',
    'shmSize',
    'oomKillDisable',
    'oomScoreAdj',
    'cpus',
    'cpuShares',
    'cpusetCpus',
    'cpusetMems',
    'cpuPeriod',
    'cpuQuota',
    'cpuRtPeriod',
    'cpuRtRuntime',
    'pidsLimit',
    'ulimits',
    'cgroupParent',
  ],
  blockIo: ['blkioWeight', 'blkioWeightDevice', 'deviceReadBps', 'deviceWriteBps', 'deviceReadIops', 'deviceWriteIops'],
  process: ['entrypoint', 'user', 'groupAdd', 'workdir', 'hostname', 'domainname', 'init'],
  labels: ['labels', 'annotations'],
  security: ['privileged', 'capAdd', 'capDrop', 'securityOpt', 'sysctls'],
  namespaces: ['pid', 'ipc', 'uts', 'userns', 'cgroupns', 'runtime'],
  devices: ['devices', 'deviceCgroupRules', 'gpus'],
  logging: ['logDriver', 'logOpts'],
  source: ['pull', 'platform'],
};
const inSight: readonly (keyof RunForm)[] = ['image', 'name', 'command', 'interactive', 'tty', 'detach', 'remove'];

const topicOfField = new Map<string, TopicName | null>([
  ...inSight.map((field) => [field, null] as const),
  ...topicNames.flatMap((topic) => fieldsOf[topic].map((field) => [field, topic] as const)),
]);

/** Every field that has a place: a test holds that none is left out. */
export const placedFields: readonly string[] = [...topicOfField.keys()];

/** The topic of the value at `path` (`ports.0.hostPort`), null for what is always in sight. */
export function topicOf(path: string): TopicName | null {
  return topicOfField.get(path.split('.')[0] ?? '') ?? null;
}

/** The fields of `topic`. */
export function fieldsOfTopic(topic: TopicName): readonly (keyof RunForm)[] {
  return fieldsOf[topic];
}

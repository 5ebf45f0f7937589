import { parseMemory } from '../amounts';
import type { DeviceRate, HostConfig } from '../body';
import type { RunForm } from '../form';
import { usualShmSize } from './defaults';
import { numberText, type Readers, type Seen } from './seen';

/** Bytes as the shortest amount that means exactly them: 536870912 is `512m`. '' for none. */
export function memoryText(bytes: number | null | undefined): string {
  if (!bytes) return '';
  for (const unit of ['g', 'm', 'k']) {
    const size = parseMemory(`1${unit}`) ?? 1;
    if (bytes % size === 0) return `${bytes / size}${unit}`;
  }
  return String(bytes);
}

/** Billionths of a CPU as `--cpus` takes them: 1500000000 is `1.5`. '' for none. */
export function cpusText(nanos: number | null | undefined): string {
  return nanos ? (nanos / 1e9).toFixed(9).replace(/\.?0+$/, '') : '';
}

const number = (key: keyof HostConfig) => (it: Seen) => numberText(it.host[key] as number | null | undefined);
const bytes = (key: keyof HostConfig) => (it: Seen) => memoryText(it.host[key] as number | null | undefined);
const rates =
  (key: keyof HostConfig, text: (rate: number) => string) =>
  (it: Seen): { path: string; value: string }[] =>
    ((it.host[key] ?? []) as DeviceRate[]).map(({ Path, Rate }) => ({ path: Path, value: text(Rate) }));

/** How much it may have. */
export const limitReaders: Readers<
  | 'memory'
  | 'memoryReservation'
  | 'memorySwap'
  | 'memorySwappiness'
  | 'kernelMemory'
  | 'shmSize'
  | 'oomKillDisable'
  | 'oomScoreAdj'
  | 'cpus'
  | 'cpuShares'
  | 'cpusetCpus'
  | 'cpusetMems'
  | 'cpuPeriod'
  | 'cpuQuota'
  | 'cpuRtPeriod'
  | 'cpuRtRuntime'
  | 'pidsLimit'
  | 'ulimits'
  | 'cgroupParent'
  | 'blkioWeight'
  | 'blkioWeightDevice'
  | 'deviceReadBps'
  | 'deviceWriteBps'
  | 'deviceReadIops'
  | 'deviceWriteIops',
  RunForm
> = {
  memory: bytes('Memory'),
  memoryReservation: bytes('MemoryReservation'),
  // Where nothing is asked the engine takes twice the memory.
  memorySwap: ({ host }) => {
    const swap = host.MemorySwap ?? 0;
    return swap === 2 * (host.Memory ?? 0) ? '' : swap === -1 ? '-1' : memoryText(swap);
  },
  memorySwappiness: ({ host }) => {
    const asked = host.MemorySwappiness;
    return asked === null || asked === undefined || asked === -1 ? '' : String(asked);
  },
  kernelMemory: bytes('KernelMemory'),
  shmSize: ({ host }) => (host.ShmSize === usualShmSize ? '' : memoryText(host.ShmSize)),
  oomKillDisable: ({ host }) => host.OomKillDisable ?? false,
  oomScoreAdj: number('OomScoreAdj'),
  cpus: ({ host }) => cpusText(host.NanoCpus),
  cpuShares: number('CpuShares'),
  cpusetCpus: ({ host }) => host.CpusetCpus ?? '',
  cpusetMems: ({ host }) => host.CpusetMems ?? '',
  cpuPeriod: number('CpuPeriod'),
  cpuQuota: number('CpuQuota'),
  cpuRtPeriod: number('CpuRealtimePeriod'),
  cpuRtRuntime: number('CpuRealtimeRuntime'),
  pidsLimit: number('PidsLimit'),
  ulimits: ({ host }) =>
    (host.Ulimits ?? []).map(({ Name, Soft, Hard }) => ({
      name: Name,
      soft: String(Soft),
      hard: Hard === Soft ? '' : String(Hard),
    })),
  cgroupParent: ({ host }) => host.CgroupParent ?? '',
  blkioWeight: number('BlkioWeight'),
  blkioWeightDevice: ({ host }) =>
    (host.BlkioWeightDevice ?? []).map(({ Path, Weight }) => ({ path: Path, value: String(Weight) })),
  deviceReadBps: rates('BlkioDeviceReadBps', memoryText),
  deviceWriteBps: rates('BlkioDeviceWriteBps', memoryText),
  deviceReadIops: rates('BlkioDeviceReadIOps', String),
  deviceWriteIops: rates('BlkioDeviceWriteIOps', String),
};

import type { DeviceRequest } from '../body';
import type { DeviceRequestRow } from '../fields/devices';
import type { RunForm } from '../form';
import { listOf, pairsOf, type Readers, type Seen } from './seen';

/** What it may do, what it shares with its host, and which devices it has. */
export const isolationReaders: Readers<
  | 'privileged'
  | 'capAdd'
  | 'capDrop'
  | 'securityOpt'
  | 'sysctls'
  | 'pid'
  | 'ipc'
  | 'uts'
  | 'userns'
  | 'cgroupns'
  | 'runtime'
  | 'annotations'
  | 'devices'
  | 'deviceCgroupRules'
  | 'gpus'
  | 'logDriver'
  | 'logOpts',
  RunForm
> = {
  privileged: ({ host }) => host.Privileged ?? false,
  capAdd: ({ host }) => listOf(host.CapAdd),
  capDrop: ({ host }) => listOf(host.CapDrop),
  securityOpt: securityOptionsOf,
  sysctls: ({ host }) => pairsOf(host.Sysctls),
  pid: ({ host }) => host.PidMode ?? '',
  ipc: ({ host }) => (host.IpcMode === 'private' ? '' : (host.IpcMode ?? '')),
  uts: ({ host }) => (host.UTSMode === 'host' ? 'host' : ''),
  userns: ({ host }) => (host.UsernsMode === 'host' ? 'host' : ''),
  cgroupns: ({ host, defaults }) => {
    const mode = host.CgroupnsMode;
    const usual = defaults.privateCgroups === null ? mode : defaults.privateCgroups ? 'private' : 'host';
    return mode === usual || (mode !== 'host' && mode !== 'private') ? '' : mode;
  },
  runtime: ({ host, defaults }) => (host.Runtime === defaults.runtime ? '' : (host.Runtime ?? '')),
  annotations: ({ host }) => pairsOf(host.Annotations),
  devices: ({ host }) =>
    (host.Devices ?? []).map(({ PathOnHost, PathInContainer, CgroupPermissions }) => ({
      host: PathOnHost,
      container: PathInContainer === PathOnHost ? '' : PathInContainer,
      permissions: CgroupPermissions,
    })),
  deviceCgroupRules: ({ host }) => listOf(host.DeviceCgroupRules),
  gpus: ({ host }) => (host.DeviceRequests ?? []).map(requestRow),
  logDriver: ({ host, defaults }) => {
    const driver = host.LogConfig?.Type ?? '';
    return driver === defaults.logDriver ? '' : driver;
  },
  logOpts: ({ host }) => pairsOf(host.LogConfig?.Config),
};

/** The engine writes `label=disable` itself for what is privileged or shares the host's processes. */
function securityOptionsOf({ host }: Seen): string[] {
  const own = host.Privileged || host.PidMode === 'host' ? ['label=disable'] : [];
  const unmasked = host.MaskedPaths?.length === 0 && host.ReadonlyPaths?.length === 0;
  return [
    ...listOf(host.SecurityOpt).filter((option) => !own.includes(option)),
    ...(unmasked && !host.Privileged ? ['systempaths=unconfined'] : []),
  ];
}

/** The command line asks for `gpu` by itself, after what else was asked. */
function requestRow({ Driver, Count, DeviceIDs, Capabilities, Options }: DeviceRequest): DeviceRequestRow {
  const ids = listOf(DeviceIDs);
  const [capabilities = []] = Capabilities ?? [];
  return {
    driver: Driver,
    count: ids.length > 0 || Count === 0 ? '' : Count === -1 ? 'all' : String(Count),
    ids,
    capabilities: capabilities.at(-1) === 'gpu' ? capabilities.slice(0, -1) : capabilities,
    options: pairsOf(Options),
  };
}

import type { RunForm } from '@/lib/contract/run/form';
import { mountRowsOf } from '@/lib/contract/run/fields/mounts';
import { Failure } from '../errors/failure';

/** The field of `form` that a place in the create body comes from; undefined: none of them. */
function fieldOf(path: string, form: RunForm): string | undefined {
  const [, list, index] = /^HostConfig\.(Binds|Mounts)\.(\d+)/.exec(path) ?? [];
  if (list !== undefined) {
    const row = mountRowsOf(form, list === 'Binds' ? 'volume' : 'mount')[Number(index)];
    return row === undefined ? 'mounts' : `mounts.${row}.source`;
  }
  if (/^(HostConfig\.NetworkMode|NetworkingConfig)/.test(path)) return 'network';
  const [, key = ''] = /^HostConfig\.(\w+)/.exec(path) ?? [];
  return fieldsOfHost[key];
}

/** The fields of the form by the property of HostConfig that a rule of the policy judges. */
const fieldsOfHost: Readonly<Record<string, keyof RunForm>> = {
  Privileged: 'privileged',
  CapAdd: 'capAdd',
  SecurityOpt: 'securityOpt',
  MaskedPaths: 'securityOpt',
  ReadonlyPaths: 'securityOpt',
  Sysctls: 'sysctls',
  Devices: 'devices',
  DeviceCgroupRules: 'deviceCgroupRules',
  DeviceRequests: 'gpus',
  PidMode: 'pid',
  IpcMode: 'ipc',
  UTSMode: 'uts',
  UsernsMode: 'userns',
  CgroupnsMode: 'cgroupns',
  Runtime: 'runtime',
  LogConfig: 'logDriver',
  OomScoreAdj: 'oomScoreAdj',
  OomKillDisable: 'oomKillDisable',
  CgroupParent: 'cgroupParent',
  CpuRealtimePeriod: 'cpuRtPeriod',
  CpuRealtimeRuntime: 'cpuRtRuntime',
  VolumesFrom: 'volumesFrom',
  VolumeDriver: 'volumeDriver',
  Annotations: 'annotations',
};

/** A refusal by the policy, with each place in the create body told as the field of `form` that it comes from. */
export function placePolicy(failure: Failure, form: RunForm): Failure {
  const issues = failure.details.issues?.map((issue) => ({ ...issue, path: fieldOf(issue.path, form) ?? issue.path }));
  const field = failure.details.issues?.map(({ path }) => fieldOf(path, form)).find((one) => one !== undefined);
  return new Failure('policy', { ...failure.details, issues, ...(field ? { field } : {}) }, { cause: failure });
}

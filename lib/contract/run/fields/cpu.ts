import { parseCpus } from '../amounts';
import type { HostConfig } from '../body';
import type { FieldMapping } from '../field-mapping';
import { text } from '../text';
import { optional, whole } from './checks';
import { some, valued } from './parts';

const cpus = text().superRefine((value, context) => {
  if (value === '') return;
  const nanos = parseCpus(value);
  if (nanos === null) context.addIssue({ code: 'custom', message: 'cpus' });
  else if (nanos < 1e7) context.addIssue({ code: 'custom', message: 'cpusMinimum' });
});
const cpuset = optional(/^\d{1,4}(?:-\d{1,4})?(?:,\d{1,4}(?:-\d{1,4})?)*$/, 'cpuset');

/** How much of which CPUs it may have. Periods and quotas are microseconds. */
export const cpuShape = {
  cpus: cpus.default('').describe('`0.5`; empty: no limit'),
  cpuShares: whole(0, 262_144).default('').describe('its weight against other containers; 1024 is usual'),
  cpusetCpus: cpuset.default('').describe('`0-2,4`'),
  cpusetMems: cpuset.default('').describe('memory nodes: `0,1`'),
  cpuPeriod: whole(0).default('').describe('microseconds'),
  cpuQuota: whole(-1).default('').describe('microseconds of each period; -1: no limit'),
  cpuRtPeriod: whole(0).default('').describe('microseconds'),
  cpuRtRuntime: whole(0).default('').describe('microseconds'),
};
type Field = Exclude<keyof typeof cpuShape, 'cpus'>;

const number = (field: Field, flag: string, key: keyof HostConfig): FieldMapping => ({
  flags: [flag],
  options: (form) => valued(field, `--${flag}`, form[field]),
  host: (form) => some({ [key]: Number(form[field]) }, form[field] !== ''),
});
const set = (field: Field, flag: string, key: keyof HostConfig): FieldMapping => ({
  ...number(field, flag, key),
  host: (form) => some({ [key]: form[field] }, form[field] !== ''),
});

export const cpuMapping: Record<keyof typeof cpuShape, FieldMapping> = {
  cpus: {
    flags: ['cpus'],
    options: ({ cpus }) => valued('cpus', '--cpus', cpus.trim()),
    host: ({ cpus }) => ({ NanoCpus: parseCpus(cpus) ?? 0 }),
  },
  cpuShares: number('cpuShares', 'cpu-shares', 'CpuShares'),
  cpusetCpus: set('cpusetCpus', 'cpuset-cpus', 'CpusetCpus'),
  cpusetMems: set('cpusetMems', 'cpuset-mems', 'CpusetMems'),
  cpuPeriod: number('cpuPeriod', 'cpu-period', 'CpuPeriod'),
  cpuQuota: number('cpuQuota', 'cpu-quota', 'CpuQuota'),
  cpuRtPeriod: number('cpuRtPeriod', 'cpu-rt-period', 'CpuRealtimePeriod'),
  cpuRtRuntime: number('cpuRtRuntime', 'cpu-rt-runtime', 'CpuRealtimeRuntime'),
};

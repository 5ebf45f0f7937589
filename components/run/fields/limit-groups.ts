import { ulimitNames } from '@/lib/contract/run/fields/ulimits';
import { check, rows, text, type FieldSpec } from './field-spec';

/** A part of the limits. `rare`: what few runs need, folded until it holds something. */
export interface LimitGroup {
  name: 'memory' | 'cpu' | 'processes';
  fields: readonly FieldSpec[];
  rare: readonly FieldSpec[];
}

/** The limits by what they limit; memory and CPUs themselves are drawn by hand, above the others of their group. */
export const limitGroups: readonly LimitGroup[] = [
  {
    name: 'memory',
    fields: [text('memoryReservation', '256m'), text('memorySwap', '1g'), text('shmSize', '64m')],
    rare: [text('memorySwappiness', '60'), text('kernelMemory'), text('oomScoreAdj', '0'), check('oomKillDisable')],
  },
  {
    name: 'cpu',
    fields: [text('cpuShares', '1024'), text('cpusetCpus', '0-1')],
    rare: [
      text('cpusetMems', '0'),
      text('cpuPeriod', '100000'),
      text('cpuQuota', '50000'),
      text('cpuRtPeriod', '1000000'),
      text('cpuRtRuntime', '950000'),
    ],
  },
  {
    name: 'processes',
    fields: [
      text('pidsLimit', '100'),
      rows('ulimits', [
        { key: 'name', placeholder: 'nofile', suggestions: ulimitNames },
        { key: 'soft', placeholder: '1024' },
        { key: 'hard', placeholder: '4096' },
      ]),
    ],
    rare: [text('cgroupParent')],
  },
];

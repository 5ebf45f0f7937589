import { z } from 'zod';
import type { FieldMapping } from '../field-mapping';
import { optional, whole } from './checks';
import { indexed, some, someOf, valued } from './parts';

/** The names that the CLI takes (go-units `ulimit.go`). */
export const ulimitNames = [
  'core',
  'cpu',
  'data',
  'fsize',
  'locks',
  'memlock',
  'msgqueue',
  'nice',
  'nofile',
  'nproc',
  'rss',
  'rtprio',
  'rttime',
  'sigpending',
  'stack',
] as const;
const names: readonly string[] = ulimitNames;

/** One limit of setrlimit(2). Without `hard` it is `soft`; -1 is no limit. */
export const UlimitRow = z
  .object({
    name: optional(/^[a-z]+$/, 'ulimitName').default(''),
    soft: whole(-1).default(''),
    hard: whole(-1).default(''),
  })
  .superRefine(({ name, soft, hard }, context) => {
    const issue = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message });
    if (name === '' && (soft !== '' || hard !== '')) issue('name', 'required');
    if (name === '') return;
    if (!names.includes(name)) issue('name', 'ulimitName');
    if (soft === '') issue('soft', 'required');
    else if (hard !== '' && hard !== '-1' && (soft === '-1' || Number(soft) > Number(hard))) issue('soft', 'softHard');
  });
export type UlimitRow = z.output<typeof UlimitRow>;
const isUlimit = ({ name }: UlimitRow) => name !== '';

/** How much of other things it may have. */
export const ulimitsShape = {
  pidsLimit: whole(-1).default('').describe('processes and threads; -1: no limit'),
  ulimits: z.array(UlimitRow).max(100, 'tooMany').default([]),
  cgroupParent: optional(/^[^\s]+$/, 'noBlank').default(''),
};

export const ulimitsMapping: Record<keyof typeof ulimitsShape, FieldMapping> = {
  pidsLimit: {
    flags: ['pids-limit'],
    options: ({ pidsLimit }) => valued('pidsLimit', '--pids-limit', pidsLimit),
    host: ({ pidsLimit }) => some({ PidsLimit: Number(pidsLimit) }, pidsLimit !== ''),
  },
  ulimits: {
    flags: ['ulimit'],
    options: ({ ulimits }) =>
      indexed('ulimits', ulimits, isUlimit, ({ name, soft, hard }) => [
        '--ulimit',
        `${name}=${soft}${hard ? `:${hard}` : ''}`,
      ]),
    host: ({ ulimits }) =>
      someOf(
        'Ulimits',
        ulimits
          .filter(isUlimit)
          .map(({ name, soft, hard }) => ({ Name: name, Soft: Number(soft), Hard: Number(hard || soft) })),
      ),
  },
  cgroupParent: {
    flags: ['cgroup-parent'],
    options: ({ cgroupParent }) => valued('cgroupParent', '--cgroup-parent', cgroupParent),
    host: ({ cgroupParent }) => some({ CgroupParent: cgroupParent }, cgroupParent !== ''),
  },
};

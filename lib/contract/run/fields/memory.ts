import { z } from 'zod';
import { minimumMemory, parseMemory, writeMemory } from '../amounts';
import type { HostConfig } from '../body';
import type { FieldMapping } from '../field-mapping';
import type { RunForm } from '../form';
import { text } from '../text';
import { bytes, whole } from './checks';
import { option, some, valued } from './parts';

const memory = text().superRefine((value, context) => {
  if (value === '') return;
  const amount = parseMemory(value);
  if (amount === null) context.addIssue({ code: 'custom', message: 'memory' });
  else if (amount !== 0 && amount < minimumMemory) context.addIssue({ code: 'custom', message: 'memoryMinimum' });
});
const swap = text().refine((value) => value === '' || value === '-1' || parseMemory(value) !== null, 'memorySwap');

/** How much memory it may have, and what happens past that. */
export const memoryShape = {
  memory: memory.default('').describe('`512m`, `2g`; empty: no limit'),
  memoryReservation: bytes.default('').describe('what it shrinks to when the host is short of memory'),
  memorySwap: swap.default('').describe('memory and swap together; `-1`: no limit'),
  memorySwappiness: whole(-1, 100, 'swappiness').default('').describe('0 to 100; cgroup v1 alone'),
  kernelMemory: bytes.default('').describe('Engine API 1.41 alone'),
  shmSize: bytes.default('').describe('of /dev/shm; empty: 64m'),
  oomKillDisable: z.boolean().default(false).describe('the kernel stops it instead of ending it; cgroup v1 alone'),
  oomScoreAdj: whole(-1000, 1000, 'oomScore').default('').describe('-1000 to 1000: the higher, the sooner it is ended'),
};
type Amount = 'memoryReservation' | 'shmSize';

const amount = (field: Amount, flag: string, key: keyof HostConfig): FieldMapping => ({
  flags: [flag],
  options: (form) => valued(field, `--${flag}`, writeMemory(form[field])),
  host: (form) => given(form, field, key),
});
const given = (form: RunForm, field: Amount | 'kernelMemory', key: keyof HostConfig): Partial<HostConfig> =>
  some({ [key]: parseMemory(form[field]) ?? 0 }, form[field] !== '');

export const memoryMapping: Record<keyof typeof memoryShape, FieldMapping> = {
  memory: {
    flags: ['memory'],
    options: ({ memory }) => valued('memory', '--memory', writeMemory(memory)),
    host: ({ memory }) => ({ Memory: parseMemory(memory) ?? 0 }),
  },
  memoryReservation: amount('memoryReservation', 'memory-reservation', 'MemoryReservation'),
  memorySwap: {
    flags: ['memory-swap'],
    options: ({ memorySwap }) => valued('memorySwap', '--memory-swap', writeMemory(memorySwap)),
    host: ({ memorySwap }) =>
      some({ MemorySwap: memorySwap === '-1' ? -1 : (parseMemory(memorySwap) ?? 0) }, memorySwap !== ''),
  },
  memorySwappiness: {
    flags: ['memory-swappiness'],
    options: ({ memorySwappiness }) => valued('memorySwappiness', '--memory-swappiness', memorySwappiness),
    host: ({ memorySwappiness }) => some({ MemorySwappiness: Number(memorySwappiness) }, memorySwappiness !== ''),
  },
  kernelMemory: {
    flags: ['kernel-memory'],
    options: ({ kernelMemory }) => valued('kernelMemory', '--kernel-memory', writeMemory(kernelMemory)),
    host: (form) => given(form, 'kernelMemory', 'KernelMemory'),
    needs: ({ kernelMemory }) => (kernelMemory ? [{ path: 'kernelMemory', until: '1.41' }] : []),
  },
  shmSize: amount('shmSize', 'shm-size', 'ShmSize'),
  oomKillDisable: {
    flags: ['oom-kill-disable'],
    options: ({ oomKillDisable }) => option('oomKillDisable', oomKillDisable, '--oom-kill-disable'),
    host: ({ oomKillDisable }) => some({ OomKillDisable: true }, oomKillDisable),
  },
  oomScoreAdj: {
    flags: ['oom-score-adj'],
    options: ({ oomScoreAdj }) => valued('oomScoreAdj', '--oom-score-adj', oomScoreAdj),
    host: ({ oomScoreAdj }) => some({ OomScoreAdj: Number(oomScoreAdj) }, oomScoreAdj !== ''),
  },
};

import { expect, it } from 'vitest';
import type { ContainerProcess } from '@/lib/contract/processes';
import { toTree } from './tree';

const process = (pid: number, parent: number | null): ContainerProcess => ({
  ...{ pid, parent, innerPid: null, user: null, cpu: null, cpuNow: null, memory: null, state: null },
  ...{ elapsed: null, cpuTime: null, command: '' },
});

it('puts each process below its parent, siblings in the order of their numbers', () => {
  const laid = toTree([process(12, 10), process(30, 11), process(11, 10), process(10, 1), process(9, null)]);
  expect(laid.map(({ pid, depth, turn }) => [pid, depth, turn])).toEqual([
    [9, 0, 0],
    [10, 0, 1],
    [11, 1, 2],
    [30, 2, 3],
    [12, 1, 4],
  ]);
});

it('begins with the main process, whatever number the machine gave it', () => {
  expect(toTree([process(5, null), process(900, null)], 900).map(({ pid }) => pid)).toEqual([900, 5]);
});

it('loses nobody who is his own parent', () => {
  expect(toTree([process(1, 1)])).toHaveLength(1);
});

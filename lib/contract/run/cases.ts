import { hostCases } from './cases-host';
import { isolationCases } from './cases-isolation';
import { limitCases } from './cases-limits';
import { networkCases } from './cases-network';
import { processCases } from './cases-process';
import { storageCases } from './cases-storage';
import type { RunCase } from './run-case';

/** Every form that the tests make; the last one sets much of what most runs set. */
export const runCases: readonly RunCase[] = [
  ...processCases,
  ...storageCases,
  ...networkCases,
  ...limitCases,
  ...isolationCases,
  ...hostCases,
];

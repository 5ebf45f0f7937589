import { hostCases } from './cases-host';
import { processCases } from './cases-process';
import type { RunCase } from './run-case';

/** Every form that the tests make; the last one sets nearly everything. */
export const runCases: readonly RunCase[] = [...processCases, ...hostCases];

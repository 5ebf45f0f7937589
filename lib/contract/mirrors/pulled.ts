import { z } from 'zod';
import { Problem } from '../problem';

/**
 * One source of a pull that has several. `waiting`: its turn has not come. `gave`: the image is from there. `refused`: it gave
 * another image than the origin has, which was not kept. `skipped`: the host of it did not answer for a source before.
 */
export const PullSource = z.object({
  source: z.string().describe('the reference as the engine is asked for it'),
  mirror: z.string().nullable().describe('address of the mirror, as it stands in its rule; null: the origin'),
  state: z.enum(['waiting', 'trying', 'gave', 'failed', 'skipped', 'refused', 'cancelled']),
  error: Problem.nullable(),
  bytes: z.number().describe('that came from there'),
  again: z.number().describe('bytes of those that have to be fetched again, for the engine let go of them'),
  ms: z.number(),
  digest: z.string().nullable(),
  keptName: z.boolean().describe('the image keeps the name of this mirror'),
});
export type PullSource = z.infer<typeof PullSource>;

/**
 * How what a mirror gave compares with its origin. `asking`: not known yet. `by-digest`: it was asked for by digest, so that
 * nothing else can have come. `unknown`: the origin did not say, for `error`.
 */
export const OriginCompared = z.object({
  reference: z.string().describe('the image’s canonical name'),
  state: z.enum(['asking', 'same', 'different', 'by-digest', 'unknown']),
  digest: z.string().nullable().describe('what the origin has'),
  error: Problem.nullable(),
});
export type OriginCompared = z.infer<typeof OriginCompared>;

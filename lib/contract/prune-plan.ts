import { z } from 'zod';
import { BulkResult } from './containers';

/** What a prune of images, networks or volumes is asked by: ids, for volumes names. */
const ObjectId = z
  .string()
  .max(255)
  .regex(/^[a-zA-Z0-9][a-zA-Z0-9_.:-]*$/);

/**
 * One thing that a prune would remove. `bytes`: what it takes on disk, null where it takes none or nobody knows. `users`:
 * names of what does not need it now and would miss it later: containers that do not run, which could start no more.
 */
export const Prunable = z.object({
  id: z.string(),
  name: z.string(),
  bytes: z.number().nullable(),
  users: z.array(z.string()),
});
export type Prunable = z.infer<typeof Prunable>;

/** What a prune would remove. `bytes`: of those that have any. */
export const PrunePlan = z.object({ candidates: z.array(Prunable), bytes: z.number() });
export type PrunePlan = z.infer<typeof PrunePlan>;

/** Of what was shown, what shall go: nothing else does. */
export const RunPlanRequest = z.object({ ids: z.array(ObjectId).min(1).max(10_000) });

/** What became of each, in the order asked, and the bytes that those take no more which are gone. */
export const PlanOutcome = z.object({ results: z.array(BulkResult), bytes: z.number() });
export type PlanOutcome = z.infer<typeof PlanOutcome>;

import { z } from 'zod';
import { BulkResult, ContainerId } from './containers';

/** Only containers that were made at least so long ago, as `docker container prune --filter until=` takes it: `24h`, `90m`. */
const until = z
  .string()
  .regex(/^\d{1,6}[hms]$/)
  .optional();

/** What a prune would remove. `bytes`: its writable layer. */
export const PruneCandidate = z.object({ id: z.string(), name: z.string(), bytes: z.number() });
export type PruneCandidate = z.infer<typeof PruneCandidate>;
export const PruneQuery = z.object({ until });
export const PrunePreview = z.object({ containers: z.array(PruneCandidate), bytes: z.number() });
export type PrunePreview = z.infer<typeof PrunePreview>;

/** `ids`: of what a prune would remove, only these, so that what was shown is what goes. */
export const PruneRequest = z.object({ until, ids: z.array(ContainerId).max(10_000).optional() });
export type PruneRequest = z.infer<typeof PruneRequest>;
/** What became of each, and the bytes that those take no more which are gone. */
export const Pruned = z.object({ results: z.array(BulkResult), bytes: z.number() });
export type Pruned = z.infer<typeof Pruned>;

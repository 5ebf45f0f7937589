import { z } from 'zod';
import { Problem } from './problem';

/** Only images that were built at least so long ago, as `docker image prune --filter until=` takes it: `24h`, `90m`. */
const until = z
  .string()
  .regex(/^\d{1,6}[hms]$/)
  .optional();

/** What `docker image prune` takes: dangling images, which have no tag; `all`: every image that no container uses. */
const scope = { all: z.boolean().default(false), until };

/** An image that a prune would remove. `size`: with every layer, also those that it shares with others. Bytes. */
export const PruneImage = z.object({
  id: z.string(),
  tags: z.array(z.string()),
  size: z.number(),
  created: z.string(),
});
export type PruneImage = z.infer<typeof PruneImage>;

/** `all` travels in the query as `1`. */
export const PruneImagesQuery = z.object({ all: z.enum(['0', '1']).default('0'), until });

/**
 * What would go. `bytes`: the sizes added up. The engine tells no more without walking its disk: a layer that several share
 * is counted with each, and one that an image which stays shares is not freed, so that it is the most that can come free.
 */
export const PruneImagesPreview = z.object({ images: z.array(PruneImage), bytes: z.number() });
export type PruneImagesPreview = z.infer<typeof PruneImagesPreview>;

/** `ids`: of what a prune would remove, only these: what was shown is what goes. */
export const PruneImagesRequest = z.object({ ...scope, ids: z.array(z.string().max(128)).max(10_000) });
export type PruneImagesRequest = z.infer<typeof PruneImagesRequest>;

/** Reasons told at most: of a thousand images that stay, the first few say why. */
export const prunedFailuresTold = 50;

/** How far a prune has come. `bytes`: the sizes of what went, added up as in the preview. */
export const PrunedImages = z.object({
  total: z.number(),
  removed: z.number(),
  failed: z.number(),
  bytes: z.number(),
  failures: z
    .array(z.object({ id: z.string(), name: z.string(), problem: Problem }))
    .describe('why images stay, of the first of them'),
});
export type PrunedImages = z.infer<typeof PrunedImages>;

import { z } from 'zod';

/** `all`: also what is part of an image, and the front ends of Dockerfiles. */
export const BuildCachePruneQuery = z.object({ all: z.enum(['true', 'false']).default('false') });

/**
 * A record that a prune would delete, in BuildKit's words (`mount / from exec /bin/sh -c make`). `bytes`: null where an image
 * shares it, which keeps them.
 */
export const BuildCacheRecord = z.object({ id: z.string(), description: z.string(), bytes: z.number().nullable() });

/** What a prune would delete, the largest first, and the bytes that come free. */
export const BuildCachePreview = z.object({ records: z.array(BuildCacheRecord), bytes: z.number() });
export type BuildCachePreview = z.infer<typeof BuildCachePreview>;

/** Records of the build cache that a prune deleted, and the bytes that were freed. */
export const BuildCachePruned = z.object({ count: z.number(), bytes: z.number() });
export type BuildCachePruned = z.infer<typeof BuildCachePruned>;

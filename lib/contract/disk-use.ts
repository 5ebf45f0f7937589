import { z } from 'zod';

/** What one kind of things takes on disk. Bytes; `active`: how many are in use; `reclaimable`: of what is not. */
export const DiskKind = z.object({ count: z.number(), active: z.number(), bytes: z.number(), reclaimable: z.number() });
export type DiskKind = z.infer<typeof DiskKind>;

export const diskKinds = ['images', 'containers', 'volumes', 'buildCache'] as const;
export type DiskKindName = (typeof diskKinds)[number];

/** What an engine keeps on disk, as `docker system df` counts, as of `at` (ISO 8601); the engine took `took` milliseconds. */
export const DiskUse = z.object({
  at: z.string(),
  took: z.number(),
  images: DiskKind,
  containers: DiskKind,
  volumes: DiskKind,
  buildCache: DiskKind,
});
export type DiskUse = z.infer<typeof DiskUse>;

/** `again`: measure now. Without, the last measurement is answered, and null when nobody has asked for one yet. */
export const DiskUseQuery = z.object({ again: z.enum(['true', 'false']).default('false') });

import { z } from 'zod';

export const changeKinds = ['added', 'changed', 'deleted'] as const;
export const ChangeKind = z.enum(changeKinds);
export type ChangeKind = z.infer<typeof ChangeKind>;

/** At most so many paths are told; the counts are of all. */
export const maximumChanges = 100_000;

/**
 * What a container's own layer holds against its image, as `docker diff` tells: paths in the order of their names.
 * `counts` are of all, also of those past the most that are told.
 */
export const ContainerChanges = z.object({
  hidden: z.boolean().describe('the paths are left out, for lack of a right'),
  counts: z.object({ added: z.number(), changed: z.number(), deleted: z.number() }),
  changes: z.array(z.object({ path: z.string(), kind: ChangeKind })),
});
export type ContainerChanges = z.infer<typeof ContainerChanges>;

import { z } from 'zod';

/** What a container takes on disk, in bytes. `written`: its own layer; `whole`: with the image below it, which it may share. */
export const ContainerSize = z.object({ id: z.string(), written: z.number(), whole: z.number() });
export type ContainerSize = z.infer<typeof ContainerSize>;

/** The sizes of all containers as of `at` (ISO 8601); it took the engine `took` milliseconds to tell. */
export const ContainerSizes = z.object({ at: z.string(), took: z.number(), sizes: z.array(ContainerSize) });
export type ContainerSizes = z.infer<typeof ContainerSizes>;
/** `again`: measure now, whatever is known already. */
export const SizesQuery = z.object({ again: z.enum(['true', 'false']).default('false') });

/** The labels of a container; for whoever may not see secrets only their names, with empty values. */
export const ContainerLabels = z.object({ id: z.string(), labels: z.record(z.string(), z.string()) });
export type ContainerLabels = z.infer<typeof ContainerLabels>;

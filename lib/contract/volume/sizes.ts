import { z } from 'zod';

/** What a volume takes on disk, in bytes; null where the engine cannot tell: one of another driver, or on a share. */
export const VolumeSize = z.object({ name: z.string(), bytes: z.number().nullable() });
export type VolumeSize = z.infer<typeof VolumeSize>;

/** The sizes of all volumes as of `at` (ISO 8601); it took the engine `took` milliseconds to tell. */
export const VolumeSizes = z.object({ at: z.string(), took: z.number(), sizes: z.array(VolumeSize) });
export type VolumeSizes = z.infer<typeof VolumeSizes>;

import { z } from 'zod';

export const VolumeRow = z.object({
  name: z.string(),
  driver: z.string(),
  mountpoint: z.string(),
  created: z.string(),
});
export type VolumeRow = z.infer<typeof VolumeRow>;

import { z } from 'zod';

export const NetworkRow = z.object({
  id: z.string(),
  name: z.string(),
  driver: z.string(),
  scope: z.string(),
  subnets: z.array(z.string()),
  created: z.string(),
});
export type NetworkRow = z.infer<typeof NetworkRow>;

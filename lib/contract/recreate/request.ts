import { z } from 'zod';
import { Job } from '../jobs';
import { RunForm } from '../run/form';

/** `POST …/containers/{id}/recreate`. */
export const RecreateRequest = z.object({
  form: RunForm.optional().describe('what it is to be; absent: as it is'),
  pull: z.boolean().default(false).describe('asks the registry for a newer image first'),
  idempotencyKey: z.string().min(8).max(64).optional().describe('a second request with it joins the first job'),
});
export type RecreateRequest = z.output<typeof RecreateRequest>;

export const Recreating = z.object({ job: Job });

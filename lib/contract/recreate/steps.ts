import { z } from 'zod';

/** What a recreation does, in its order; `restore` only where one of the others failed. */
export const jobStepNames = ['image', 'create', 'stop', 'rename', 'start', 'watch', 'remove', 'restore'] as const;
export type JobStepName = (typeof jobStepNames)[number];

export const JobStep = z.object({
  name: z.enum(jobStepNames),
  state: z.enum(['waiting', 'running', 'done', 'failed', 'skipped']),
});
export type JobStep = z.infer<typeof JobStep>;

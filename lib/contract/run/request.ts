import { z } from 'zod';
import { Job } from '../jobs';
import { RunForm } from './form';

/** `POST …/containers/run`: the form, and the size in character cells of the terminal that will show it. */
export const RunRequest = z.object({
  form: RunForm,
  terminal: z
    .object({ cols: z.number().int().min(2).max(1000), rows: z.number().int().min(1).max(1000) })
    .default({ cols: 80, rows: 24 }),
  idempotencyKey: z.string().min(8).max(64).optional().describe('a second request with it joins the first job'),
});
export type RunRequest = z.output<typeof RunRequest>;

/** A container that was started. `sessionId`: the terminal that shows it, null when it is detached. */
export const RunStarted = z.object({
  containerId: z.string(),
  sessionId: z.string().nullable(),
  warnings: z.array(z.string()).describe('what the engine found worth saying, in its own words'),
});
export type RunStarted = z.infer<typeof RunStarted>;
export const RunPulling = z.object({ job: Job });

/** The answer: 201 and what was started, or 202 and the job that pulls the missing image first. */
export type RunAnswer = (RunStarted & { job?: undefined }) | z.infer<typeof RunPulling>;

import { z } from 'zod';
import { OriginCompared, PullSource } from './mirrors/pulled';
import { Problem } from './problem';
import { PrunedImages } from './prune-images';
import { JobStep } from './recreate/steps';

export const LayerState = z.enum([
  'waiting',
  'downloading',
  'downloaded',
  'extracting',
  'pushing',
  'done',
  'exists',
  'mounted',
]);
export type LayerState = z.infer<typeof LayerState>;

/**
 * One layer of a pull or a push. `downloaded`/`extracted` of `size` bytes; size is null until the engine tells it. Of a push
 * both are what was sent; `mounted`: the registry took it from another repository of its own.
 */
export const Layer = z.object({
  id: z.string(),
  state: LayerState,
  downloaded: z.number(),
  extracted: z.number(),
  size: z.number().nullable(),
});
export type Layer = z.infer<typeof Layer>;

/** A pull or a push folded from its progress stream. Bytes; bytes a second; seconds. */
export const PullProgress = z.object({
  layers: z.array(Layer),
  downloaded: z.number(),
  extracted: z.number(),
  total: z.number().describe('sum of the sizes known so far'),
  totalKnown: z.boolean().describe('false: the total is a lower bound and no time left is shown'),
  speed: z.number().nullable(),
  secondsLeft: z.number().nullable(),
  digest: z.string().nullable(),
  outcome: z.enum(['newer', 'up-to-date', 'pushed']).nullable(),
  lastLine: z.string(),
});
export type PullProgress = z.infer<typeof PullProgress>;

export const JobState = z.enum(['running', 'done', 'failed', 'cancelled', 'interrupted']);
export type JobState = z.infer<typeof JobState>;

/**
 * Long work on the server. `image.pull`: `subject` is the reference. `container.run`: pulls the missing image first,
 * then creates and starts; `subject` is the image, `result` names the container and its terminal session.
 * `image.load` and `image.import`: `subject` is the archive's name; they last as long as its upload, and cannot be retried.
 * `container.recreate`: `subject` is the container's name, `result` the container that has it in the end.
 * `image.push`: `subject` is the reference. `image.prune`: `pruned` tells of each image, as it goes.
 * `input` is what the job was started with, so that retry can start it again.
 */
export const Job = z.object({
  id: z.string(),
  env: z.string(),
  kind: z.enum([
    'image.pull',
    'image.push',
    'image.prune',
    'image.load',
    'image.import',
    'container.run',
    'container.recreate',
  ]),
  subject: z.string(),
  state: JobState,
  queued: z
    .boolean()
    .optional()
    .describe('it runs as a job, and waits for its turn: as many pulls as may be at once are'),
  createdAt: z.string(),
  endedAt: z.string().nullable(),
  progress: PullProgress.nullable(),
  commands: z
    .array(z.string())
    .optional()
    .describe('the lines of a shell that do the same; of a run and a recreation only with the right to see secrets'),
  steps: z.array(JobStep).optional().describe('of a recreation, in their order'),
  pruned: PrunedImages.optional().describe('of a prune: how far it has come'),
  loaded: z
    .object({
      images: z.array(z.string()).describe('references, or ids of what has none'),
      said: z.array(z.string()).describe('what else the engine said, such as that a tag was taken from another image'),
    })
    .optional()
    .describe('of a load and an import'),
  sources: z.array(PullSource).optional().describe('where an image with mirrors was looked for, in their order'),
  origin: OriginCompared.optional().describe('how it compares with the one at its origin; where mirrors were asked'),
  error: Problem.nullable(),
  result: z.object({ containerId: z.string(), sessionId: z.string().nullable() }).nullable(),
});
export type Job = z.infer<typeof Job>;

/** Path parameters of the routes of one job. */
export const JobParams = z.object({ env: z.string(), id: z.string() });

import { z } from 'zod';

/** One row of the live image list: one image, with every tag that names it. Sizes in bytes. */
export const ImageRow = z.object({
  id: z.string(),
  tags: z.array(z.string()).describe('repository:tag, as `docker images` writes them; empty when dangling'),
  digests: z.array(z.string()).describe('repository@sha256:…'),
  size: z.number(),
  created: z.string(),
  labels: z.record(z.string(), z.string()),
  containers: z.array(z.string()).describe('ids of the containers made from it'),
});
export type ImageRow = z.infer<typeof ImageRow>;

/** References travel in a body or a query, never in a path: they hold `/`, `:` and `@`. */
export const PullRequest = z.object({
  reference: z.string().trim().min(1).max(512),
  platform: z
    .string()
    .trim()
    .max(64)
    .regex(/^[a-z0-9]+(\/[a-z0-9_.]+){0,2}$/)
    .optional()
    .describe('`linux/arm64`; without one, as the engine chooses'),
});
export type PullRequest = z.infer<typeof PullRequest>;

/** `POST /images/tag`: gives the image one more name. `image`: a reference or an id. */
export const TagRequest = z.object({
  image: z.string().trim().min(1).max(512),
  reference: z.string().trim().min(1).max(512).describe('the name that it gets; without a tag, `latest`'),
});
export type TagRequest = z.infer<typeof TagRequest>;
/** `movedFrom`: the image that had the name before, and has it no more; null where none had, or the same. */
export const Tagged = z.object({ reference: z.string(), id: z.string(), movedFrom: z.string().nullable() });
export type Tagged = z.infer<typeof Tagged>;

/** `POST /images/push`: the reference says where to; whoever Quayside signs in as there is found by it. */
export const PushRequest = z.object({ reference: z.string().trim().min(1).max(512) });
export type PushRequest = z.infer<typeof PushRequest>;

/** Names one image in a query or a body: a reference or an id. */
export const ImageQuery = z.object({ reference: z.string().trim().min(1).max(512) });
/** `GET /images`: without a reference the whole list. */
export const ImagesQuery = ImageQuery.partial();
/** `DELETE /images`: a reference removes that tag, an id the image. */
export const RemoveImageRequest = ImageQuery.extend({ force: z.boolean().default(false) });
export type RemoveImageRequest = z.input<typeof RemoveImageRequest>;

/** One thing that a removal took away: a tag, or an image (layer) by id. */
export const RemovedImage = z.object({ untagged: z.string().nullable(), deleted: z.string().nullable() });
export type RemovedImage = z.infer<typeof RemovedImage>;

/** One step of an image's history. Size in bytes; a step that changes no file has 0. */
export const ImageLayer = z.object({
  created: z.string().nullable(),
  command: z.string(),
  size: z.number(),
  comment: z.string(),
});
export type ImageLayer = z.infer<typeof ImageLayer>;

/** What a container made from the image starts with. Health check times in seconds, null: the engine's default. */
export const ImageConfig = z.object({
  command: z.array(z.string()),
  entrypoint: z.array(z.string()),
  env: z.array(z.string()).describe('NAME=value'),
  exposedPorts: z.array(z.string()).describe('80/tcp'),
  volumes: z.array(z.string()),
  workingDir: z.string(),
  user: z.string(),
  stopSignal: z.string(),
  labels: z.record(z.string(), z.string()),
  healthcheck: z
    .object({
      test: z.array(z.string()),
      interval: z.number().nullable(),
      timeout: z.number().nullable(),
      startPeriod: z.number().nullable(),
      retries: z.number().nullable(),
    })
    .nullable(),
});
export type ImageConfig = z.infer<typeof ImageConfig>;

/** What inspect tells of one image. */
export const ImageInspect = z.object({
  id: z.string(),
  tags: z.array(z.string()),
  digests: z.array(z.string()),
  created: z.string().nullable(),
  size: z.number(),
  platform: z.string().describe('os/architecture[/variant]'),
  author: z.string(),
  comment: z.string(),
  layers: z.number(),
  diffIds: z.array(z.string()).describe('digest of each layer as it is unpacked, from the bottom up'),
  config: ImageConfig,
});
export type ImageInspect = z.infer<typeof ImageInspect>;

/** `GET /images?reference=`: inspect and history of one image. */
export const ImageDetail = ImageInspect.extend({
  history: z.array(ImageLayer),
  hidden: z.boolean().describe('values of variables and labels, commands and errors are left out, for lack of a right'),
});
export type ImageDetail = z.infer<typeof ImageDetail>;

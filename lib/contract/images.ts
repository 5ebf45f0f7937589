import { z } from 'zod';

/** One row of the live image list: one image, with every tag that names it. Sizes in bytes. */
export const ImageRow = z.object({
  id: z.string(),
  tags: z.array(z.string()).describe('repository:tag, as `docker images` writes them; empty when dangling'),
  digests: z.array(z.string()).describe('repository@sha256:…'),
  size: z.number(),
  created: z.string(),
  containers: z.array(z.string()).describe('ids of the containers made from it'),
});
export type ImageRow = z.infer<typeof ImageRow>;

/** References travel in a body or a query, never in a path: they hold `/`, `:` and `@`. */
export const PullRequest = z.object({ reference: z.string().trim().min(1).max(512) });
export type PullRequest = z.infer<typeof PullRequest>;

import { z } from 'zod';
import { Problem } from '../problem';

/** One platform of an image that lies in a registry. Size in bytes, compressed, as it is fetched. */
export const RemotePlatform = z.object({
  platform: z.string().describe('os/architecture[/variant]; empty where it is told nowhere'),
  digest: z.string(),
  size: z.number(),
});
export type RemotePlatform = z.infer<typeof RemotePlatform>;

/** What a tag in a registry leads to. */
export const RemoteImage = z.object({
  digest: z.string(),
  mediaType: z.string(),
  index: z.boolean().describe('it has an image for each of several platforms'),
  created: z.string().nullable().describe('when the image (of the first platform) was made, as it says itself'),
  platforms: z.array(RemotePlatform),
  more: z.number().describe('platforms that were not asked for'),
});
export type RemoteImage = z.infer<typeof RemoteImage>;

/** What goes when a tag is deleted: a registry deletes by digest, and with it every tag that leads there. */
export const TagTwins = z.object({
  digest: z.string(),
  others: z.array(z.string()).describe('tags that go with it'),
  complete: z.boolean().describe('every tag of the repository was looked at'),
});
export type TagTwins = z.infer<typeof TagTwins>;

/** One image that a search of Docker Hub found. */
export const FoundImage = z.object({
  name: z.string(),
  description: z.string(),
  stars: z.number(),
  official: z.boolean(),
});
export type FoundImage = z.infer<typeof FoundImage>;

/** What a search of Docker Hub found, at most 100. `problem`: why the engine could not search. */
export const SearchedImages = z.object({ images: z.array(FoundImage), problem: Problem.nullable() });
export type SearchedImages = z.infer<typeof SearchedImages>;

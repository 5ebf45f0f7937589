import type { ImageRow } from '@/lib/contract/images';

export const uses = ['all', 'used', 'unused', 'dangling'] as const;
/** Which images the tally shows. Dangling ones (no tag) are told apart from the unused ones that have a name. */
export type Use = (typeof uses)[number];

export function usageOf(image: ImageRow): Exclude<Use, 'all'> {
  if (image.containers.length > 0) return 'used';
  return image.tags.length === 0 ? 'dangling' : 'unused';
}

/** How many images there are of each use. */
export function tallyUses(images: readonly ImageRow[]): Record<Use, number> {
  const tally: Record<Use, number> = { all: images.length, used: 0, unused: 0, dangling: 0 };
  for (const image of images) tally[usageOf(image)] += 1;
  return tally;
}

/** Whether every word of `text` is in a tag, a digest or at the start of the id. */
export function matchesText(image: ImageRow, text: string): boolean {
  const id = image.id.replace(/^sha256:/, '');
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  return words.every(
    (word) =>
      image.tags.some((tag) => tag.toLowerCase().includes(word)) ||
      image.digests.some((digest) => digest.toLowerCase().includes(word)) ||
      id.startsWith(word.replace(/^sha256:/, '')),
  );
}

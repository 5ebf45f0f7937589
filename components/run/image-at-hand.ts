import type { ImageRow } from '@/lib/contract/images';
import { isImageId, normalForm, parseReference } from '@/lib/contract/reference';

export type ImagePlace = { where: 'here'; image: ImageRow } | { where: 'registry' | 'nowhere' | 'unknown' };

/**
 * Where the image that was typed comes from: here (an id or a prefix of one counts, as for the engine), a registry, or
 * nowhere (an id that is not here is never pulled). Unknown: no reference, or the list is not there yet.
 */
export function placeOf(typed: string, images: readonly ImageRow[] | null): ImagePlace {
  const text = typed.trim();
  if (images === null || text === '') return { where: 'unknown' };
  const hex = text.replace(/^sha256:/, '');
  const byId = /^[a-f0-9]{4,64}$/.test(hex)
    ? images.find((image) => image.id.replace(/^sha256:/, '').startsWith(hex))
    : undefined;
  if (byId && isImageId(text)) return { where: 'here', image: byId };
  const parsed = parseReference(text);
  if (parsed.fault !== undefined) return { where: isImageId(text) ? 'nowhere' : 'unknown' };
  const wanted = normalForm(parsed.reference);
  const named = images.find((image) => [...image.tags, ...image.digests].some((tag) => normal(tag) === wanted));
  const image = named ?? byId;
  if (image) return { where: 'here', image };
  return { where: isImageId(text) ? 'nowhere' : 'registry' };
}

function normal(reference: string): string | null {
  const parsed = parseReference(reference);
  return parsed.fault === undefined ? normalForm(parsed.reference) : null;
}

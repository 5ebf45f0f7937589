import type { ImageRow } from '@/lib/contract/images';

/** The first twelve digits of an image id, as `docker images` prints it. */
export function shortImageId(id: string): string {
  return id.replace(/^sha256:/, '').slice(0, 12);
}

/** What an image is called in a sentence: its first tag, else its short id. */
export function imageTitle(image: Pick<ImageRow, 'id' | 'tags'>): string {
  return image.tags[0] ?? shortImageId(image.id);
}

/**
 * The other names of an image: of those in the repository of the first tag only `:tag`, as it is shown under that name.
 */
export function otherNames(image: Pick<ImageRow, 'tags'>): string[] {
  const [first = '', ...rest] = image.tags;
  const repository = first.slice(0, first.lastIndexOf(':'));
  return rest.map((tag) => (tag.startsWith(`${repository}:`) ? tag.slice(repository.length) : tag));
}

/** What removes the whole image: each of its tags in turn, which is no force; or its id when it has none. */
export function removalNames(image: Pick<ImageRow, 'id' | 'tags'>): string[] {
  return image.tags.length ? [...image.tags] : [image.id];
}

/** The same as a person writes it on the command line: a short id for one without tags. */
export function removalWords(image: Pick<ImageRow, 'id' | 'tags'>): string[] {
  return image.tags.length ? [...image.tags] : [shortImageId(image.id)];
}

/** Address of the list of images. */
export function imagesHref(env: string): string {
  return `/environments/${encodeURIComponent(env)}/images`;
}

/** Address of an image's page; by its id, for a reference never travels in a path. */
export function imageHref(env: string, id: string): string {
  return `${imagesHref(env)}/${shortImageId(id)}`;
}

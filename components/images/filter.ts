import type { ImageRow } from '@/lib/contract/images';
import { has, passes, readTerms, type Finders } from '../ui/filter-terms';

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

/** What a token may be about. */
export const filterKeys = ['name', 'tag', 'digest', 'used', 'dangling', 'size', 'older'] as const;
export type FilterKey = (typeof filterKeys)[number];

const yes = ['yes', 'true', '1'];
const finders: Finders<ImageRow, FilterKey> = {
  word: ({ id, tags, digests }, value) =>
    [...tags, ...digests].some((name) => has(name, value)) || hexOf(id).startsWith(value.replace(/^sha256:/, '')),
  name: ({ tags }, value) => tags.some((tag) => has(tag.slice(0, tag.lastIndexOf(':')), value)),
  tag: ({ tags }, value) =>
    tags.some((tag) =>
      tag
        .slice(tag.lastIndexOf(':') + 1)
        .toLowerCase()
        .startsWith(value),
    ),
  digest: ({ digests }, value) => digests.some((digest) => has(digest, value)),
  used: ({ containers }, value) => containers.length > 0 === yes.includes(value),
  dangling: ({ tags }, value) => (tags.length === 0) === yes.includes(value),
  size: ({ size }, value) => isOfSize(size, value),
  older: ({ created }, value) => Date.now() - Date.parse(created) >= msOf(value),
};

/** Whether an image passes a filter as it is typed: words of its names, its digest or the start of its id, and tokens. */
export function matchesText(image: ImageRow, text: string): boolean {
  return passes(image, readTerms(text, filterKeys), finders);
}

/** The same for many, which reads the filter once. */
export function filterOf(text: string): (image: ImageRow) => boolean {
  const terms = readTerms(text, filterKeys);
  return (image) => passes(image, terms, finders);
}

/** The values that images have for each key of the filter; of those that are bounds, some that help. */
export const valuesOf: Readonly<Record<FilterKey, (image: ImageRow) => readonly string[]>> = {
  name: ({ tags }) => [...new Set(tags.map((tag) => tag.slice(0, tag.lastIndexOf(':'))))],
  tag: ({ tags }) => [...new Set(tags.map((tag) => tag.slice(tag.lastIndexOf(':') + 1)))],
  digest: ({ digests }) => digests.map((digest) => digest.slice(digest.indexOf('@') + 1, digest.indexOf('@') + 20)),
  used: ({ containers }) => [containers.length > 0 ? 'yes' : 'no'],
  dangling: ({ tags }) => [tags.length === 0 ? 'yes' : 'no'],
  size: ({ size }) => ['>100mb', '>1gb'].filter((bound) => isOfSize(size, bound)),
  older: ({ created }) => ['1d', '7d', '30d'].filter((age) => Date.now() - Date.parse(created) >= msOf(age)),
};

const hexOf = (id: string) => id.replace(/^sha256:/, '');
const units: Record<string, number> = { '': 1, k: 1e3, m: 1e6, g: 1e9 };
const spans: Record<string, number> = { h: 3_600_000, d: 86_400_000, w: 604_800_000 };

/** `>100mb`, `<1.5g`, or a number alone, which is the least. In SI units, as `docker images` prints them. */
function isOfSize(bytes: number, bound: string): boolean {
  const [, sign = '', number, unit = ''] = /^([<>]?)(\d+(?:\.\d+)?)([kmg]?)b?$/.exec(bound) ?? [];
  if (number === undefined) return false;
  const limit = Number(number) * (units[unit] ?? 1);
  return sign === '<' ? bytes < limit : bytes >= limit;
}

/** `12h`, `7d`, `4w`; what is none of these is older than anything. */
function msOf(span: string): number {
  const [, number, unit = ''] = /^(\d+)([hdw])$/.exec(span) ?? [];
  return number === undefined ? Infinity : Number(number) * (spans[unit] ?? 0);
}

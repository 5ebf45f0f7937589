import type { ImageRow } from '@/lib/contract/images';
import { has, hasLabel } from '../ui/filter-terms';
import type { ListFilter } from '../ui/list/list-filter';

const filterKeys = ['name', 'tag', 'digest', 'label', 'used', 'dangling', 'size', 'older'] as const;
const uses = ['all', 'used', 'unused', 'dangling'] as const;
export type FilterKey = (typeof filterKeys)[number];
/** Which images the tally shows. Dangling ones (no tag) are told apart from the unused ones that have a name. */
export type Use = (typeof uses)[number];

function usageOf(image: ImageRow): Exclude<Use, 'all'> {
  if (image.containers.length > 0) return 'used';
  return image.tags.length === 0 ? 'dangling' : 'unused';
}

const yes = ['yes', 'true', '1'];
const nameOf = (tag: string) => tag.slice(0, tag.lastIndexOf(':'));
const tagOf = (tag: string) => tag.slice(tag.lastIndexOf(':') + 1);

/** How the list of images is filtered. Of the keys that are bounds, some values that help are offered. */
export const imageFilter: ListFilter<ImageRow, FilterKey, Use> = {
  keys: filterKeys,
  finders: {
    word: ({ id, tags, digests }, value) =>
      [...tags, ...digests].some((name) => has(name, value)) || hexOf(id).startsWith(value.replace(/^sha256:/, '')),
    name: ({ tags }, value) => tags.some((tag) => has(nameOf(tag), value)),
    tag: ({ tags }, value) => tags.some((tag) => tagOf(tag).toLowerCase().startsWith(value)),
    digest: ({ digests }, value) => digests.some((digest) => has(digest, value)),
    label: ({ labels }, value) => hasLabel(labels, value),
    used: ({ containers }, value) => containers.length > 0 === yes.includes(value),
    dangling: ({ tags }, value) => (tags.length === 0) === yes.includes(value),
    size: ({ size }, value) => isOfSize(size, value),
    older: ({ created }, value) => Date.now() - Date.parse(created) >= msOf(value),
  },
  valuesOf: {
    name: ({ tags }) => [...new Set(tags.map(nameOf))],
    tag: ({ tags }) => [...new Set(tags.map(tagOf))],
    digest: ({ digests }) => digests.map((digest) => digest.slice(digest.indexOf('@') + 1, digest.indexOf('@') + 20)),
    label: ({ labels }) => Object.keys(labels),
    used: ({ containers }) => [containers.length > 0 ? 'yes' : 'no'],
    dangling: ({ tags }) => [tags.length === 0 ? 'yes' : 'no'],
    size: ({ size }) => ['>100mb', '>1gb'].filter((bound) => isOfSize(size, bound)),
    older: ({ created }) => ['1d', '7d', '30d'].filter((age) => Date.now() - Date.parse(created) >= msOf(age)),
  },
  uses,
  isOf: (use, image) => use === 'all' || usageOf(image) === use,
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

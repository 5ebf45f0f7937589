import type { EngineDefaults } from './defaults';
import type { InspectedContainer, InspectedImage } from './inspected';

/** A container beside its image and its engine, as the readers of the fields look at them. */
export interface Seen {
  container: InspectedContainer;
  config: InspectedContainer['Config'];
  host: InspectedContainer['HostConfig'];
  /** What the image gives; empty when the image is gone, so that all is the container's own. */
  image: InspectedContainer['Config'];
  defaults: EngineDefaults;
}

/** A reader of each of some fields. */
export type Readers<Field extends PropertyKey, Form extends Record<Field, unknown>> = {
  [F in Field]: (it: Seen) => Form[F];
};

export function seen(container: InspectedContainer, image: InspectedImage | null, defaults: EngineDefaults): Seen {
  return { container, config: container.Config, host: container.HostConfig, image: image?.Config ?? {}, defaults };
}

/** `NAME=value` as a row; a name alone (which the API takes for "unset it") has an empty value. */
export function pairOf(entry: string): { name: string; value: string } {
  const at = entry.indexOf('=');
  return at < 0 ? { name: entry, value: '' } : { name: entry.slice(0, at), value: entry.slice(at + 1) };
}

export const pairsOf = (map: Record<string, string> | null | undefined): { name: string; value: string }[] =>
  Object.entries(map ?? {}).map(([name, value]) => ({ name, value }));

/** A number as it is typed; 0 and null, which stand for "not asked", are ''. */
export const numberText = (value: number | null | undefined): string => (value ? String(value) : '');

export const listOf = (value: string | readonly string[] | null | undefined): string[] =>
  typeof value === 'string' ? (value === '' ? [] : [value]) : [...(value ?? [])];

/** The entries of `mine` that `image` does not have in the same way. */
export function ownEntries<V>(
  mine: Record<string, V> | null | undefined,
  image: Record<string, V> | null | undefined,
): [string, V][] {
  const theirs = image ?? {};
  return Object.entries(mine ?? {}).filter(
    ([key, value]) => !Object.hasOwn(theirs, key) || JSON.stringify(theirs[key]) !== JSON.stringify(value),
  );
}

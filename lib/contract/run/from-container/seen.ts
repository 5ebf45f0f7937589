import type { InspectedContainer, InspectedImage } from './inspected';

/** A container beside its image, as the readers of the fields look at them. */
export interface Seen {
  container: InspectedContainer;
  config: InspectedContainer['Config'];
  host: InspectedContainer['HostConfig'];
  /** What the image gives; empty when the image is gone, so that all is the container's own. */
  image: InspectedContainer['Config'];
}

export function seen(container: InspectedContainer, image: InspectedImage | null): Seen {
  return { container, config: container.Config, host: container.HostConfig, image: image?.Config ?? {} };
}

/** `NAME=value` as a row; a name alone (which the API takes for "unset it") has an empty value. */
export function pairOf(entry: string): { name: string; value: string } {
  const at = entry.indexOf('=');
  return at < 0 ? { name: entry, value: '' } : { name: entry.slice(0, at), value: entry.slice(at + 1) };
}

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

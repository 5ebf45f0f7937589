export function volumesHref(env: string): string {
  return `/environments/${encodeURIComponent(env)}/volumes`;
}

/** The page of a volume. */
export function volumeHref(env: string, name: string): string {
  return `${volumesHref(env)}/${encodeURIComponent(name)}`;
}

/** The form of a new volume. No volume is called `-`, while one may well be called `create`. */
export function createVolumeHref(env: string): string {
  return `${volumesHref(env)}/-/create`;
}

/** A volume's name as it is shown: of one that nobody gave a name, the beginning. */
export function shownName(name: string): string {
  return /^[0-9a-f]{64}$/.test(name) ? `${name.slice(0, 12)}…` : name;
}

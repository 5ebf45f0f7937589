/** The page of a network. */
export function networkHref(env: string, id: string): string {
  return `/environments/${env}/networks/${encodeURIComponent(id)}`;
}

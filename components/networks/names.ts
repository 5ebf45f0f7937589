/** The page of a network. */
export function networkHref(env: string, id: string): string {
  return `${networksHref(env)}/${encodeURIComponent(id)}`;
}

export function networksHref(env: string): string {
  return `/environments/${encodeURIComponent(env)}/networks`;
}

/** The form of a new network. No network is called `-`, while one may well be called `create`. */
export function createNetworkHref(env: string): string {
  return `${networksHref(env)}/-/create`;
}

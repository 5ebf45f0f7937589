/** The page of what lies in a registry; `repository` travels in the query, for it holds slashes. */
export function registryHref(env: string, id: string, repository = ''): string {
  const page = `/environments/${env}/registries/${encodeURIComponent(id)}`;
  return repository === '' ? page : `${page}?${new URLSearchParams({ repository })}`;
}

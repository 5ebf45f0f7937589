/** The page of a container, or a tab of it. */
export function containerHref(env: string, id: string, tab = ''): string {
  return `/environments/${env}/containers/${id}${tab ? `/${tab}` : ''}`;
}

/** One step of the breadcrumb: a page known by name, or an object known by its id. The last has no link. */
export interface Crumb {
  page?: 'overview' | 'containers' | 'images' | 'run';
  object?: { kind: 'container' | 'image'; id: string };
  href?: string;
}

/**
 * The breadcrumb of `path` below the environment's own name: `/environments/local/containers/ab/logs` → Containers,
 * ab. Tabs of an object are no step of their own.
 */
export function crumbsOf(path: string): Crumb[] {
  const [, , env = '', section, rest] = path.split('/');
  const base = `/environments/${env}`;
  if (section === undefined || section === '') return [{ page: 'overview' }];
  if (section !== 'containers' && section !== 'images') return [];
  if (rest === undefined || rest === '') return [{ page: section }];
  const list: Crumb = { page: section, href: `${base}/${section}` };
  if (section === 'containers' && rest === 'run') return [list, { page: 'run' }];
  const kind = section === 'containers' ? 'container' : 'image';
  return [list, { object: { kind, id: decodeURIComponent(rest) } }];
}

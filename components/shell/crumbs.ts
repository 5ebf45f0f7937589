import { isSettingsTab, type SettingsTab } from '../settings/tabs';

/** What each list holds. */
const kinds = { containers: 'container', images: 'image', networks: 'network', volumes: 'volume' } as const;
type Kind = (typeof kinds)[keyof typeof kinds];

function isList(section: string): section is keyof typeof kinds {
  return Object.hasOwn(kinds, section);
}

/** One step of the breadcrumb: a page known by name, or an object known by its id. The last has no link. */
export interface Crumb {
  page?:
    | 'overview'
    | 'containers'
    | 'images'
    | 'registries'
    | 'networks'
    | 'volumes'
    | 'create'
    | 'run'
    | 'logs'
    | 'topology'
    | 'events';
  /** A page of the settings, or the settings themselves. */
  settings?: 'title' | `tabs.${SettingsTab}`;
  object?: { kind: Kind; id: string };
  href?: string;
}

/**
 * The breadcrumb of `path` below the environment's own name: `/environments/local/containers/ab/logs` → Containers,
 * ab. Tabs of an object are no step of their own. What stands below `-` is no object: none has that name.
 */
export function crumbsOf(path: string): Crumb[] {
  if (path.startsWith('/settings')) return settingsCrumbs(path);
  const [, , env = '', section, rest] = path.split('/');
  const base = `/environments/${env}`;
  if (section === undefined || section === '') return [{ page: 'overview' }];
  if (section === 'logs') return [{ page: 'containers', href: `${base}/containers` }, { page: 'logs' }];
  if (section === 'registries') return [{ page: section, ...(rest ? { href: `${base}/registries` } : {}) }];
  if (section === 'topology' || section === 'events') return [{ page: section }];
  if (!isList(section)) return [];
  if (rest === undefined || rest === '') return [{ page: section }];
  const list: Crumb = { page: section, href: `${base}/${section}` };
  if (section === 'containers' && rest === 'run') return [list, { page: 'run' }];
  if ((section === 'networks' || section === 'volumes') && rest === '-') return [list, { page: 'create' }];
  return [list, { object: { kind: kinds[section], id: decodeURIComponent(rest) } }];
}

function settingsCrumbs(path: string): Crumb[] {
  const tab = path.split('/')[2] ?? '';
  if (!isSettingsTab(tab)) return [{ settings: 'title' }];
  return [{ settings: 'title', href: '/settings' }, { settings: `tabs.${tab}` }];
}

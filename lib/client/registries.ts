import type {
  DeleteTagRequest,
  NamesPage,
  RegistryFormInput,
  RegistryList,
  RegistryRow,
  RegistryTested,
  RegistryTrial,
} from '@/lib/contract/registries/registries';
import type { RemoteImage, SearchedImages, TagTwins } from '@/lib/contract/registries/remote';
import { api, envPath } from './api';

const own = (...parts: string[]) => ['/api/registries', ...parts.map(encodeURIComponent)].join('/');
const asked = (path: string, query: Record<string, string | undefined>) => {
  const words = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value !== undefined) words.set(name, value);
  return words.size === 0 ? path : `${path}?${words}`;
};

/** The registries that Quayside signs in to, as they are kept. Each throws `ApiError`. */
export const registries = {
  list: (env: string, signal?: AbortSignal) => api<RegistryList>('GET', envPath(env, 'registries'), undefined, signal),
  add: (form: RegistryFormInput) => api<RegistryRow>('POST', own(), form),
  change: (id: string, form: RegistryFormInput) => api<RegistryRow>('PUT', own(id), form),
  remove: (id: string) => api<void>('DELETE', own(id)),
  order: (order: string[]) => api<void>('PUT', own('order'), { order }),
  test: (env: string, id: string) => api<RegistryTested>('POST', envPath(env, 'registries', id, 'test')),
  try: (env: string, form: RegistryTrial) => api<RegistryTested>('POST', envPath(env, 'registries', 'test'), form),
};

/** What lies in one registry, as the environment `env` may use it. Each throws `ApiError`. */
export function contentsOf(env: string, id: string) {
  const at = (part: string) => envPath(env, 'registries', id, part);
  const get = <T>(part: string, query: Record<string, string | undefined>, signal?: AbortSignal) =>
    api<T>('GET', asked(at(part), query), undefined, signal);
  return {
    catalogue: (from?: string, signal?: AbortSignal) => get<NamesPage>('catalogue', { from }, signal),
    tags: (repository: string, from?: string, signal?: AbortSignal) =>
      get<NamesPage>('tags', { repository, from }, signal),
    image: (repository: string, tag: string, signal?: AbortSignal) =>
      get<RemoteImage>('image', { repository, tag }, signal),
    twins: (repository: string, tag: string, signal?: AbortSignal) =>
      get<TagTwins>('twins', { repository, tag }, signal),
    deleteTag: (request: DeleteTagRequest) => api<void>('DELETE', at('tags'), request),
  };
}

/** Searches Docker Hub by the engine. Throws `ApiError`. */
export function searchHub(env: string, term: string, signal?: AbortSignal): Promise<SearchedImages> {
  return api('GET', asked(envPath(env, 'images', 'search'), { term }), undefined, signal);
}

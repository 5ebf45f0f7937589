import { isBelow, type RegistryAddress } from '@/lib/contract/registries/address';
import { dockerHub, type ImageReference } from '@/lib/contract/reference';
import type { RegistryForm, RegistryList, RegistryRow, RegistryTested } from '@/lib/contract/registries/registries';
import type { SearchedImages } from '@/lib/contract/registries/remote';
import type { Db } from '../db/database';
import type { Docker } from '../docker/docker';
import { toProblem } from '../errors/failure';
import { log } from '../log/log';
import type { RegistryAccess } from '../registry/access';
import type { RegistryClient } from '../registry/client';
import type { Seal } from '../secrets/seal';
import { createClients } from './clients';
import { contentsOf, type RegistryContents } from './contents';
import { createFound } from './found';
import { registryAuthOf } from './registry-auth';
import { searchHub } from './search-hub';
import { createRegistryStore } from './store';
import { testRegistry } from './test-registry';
import { hubId, toldFound, toldHub, toldKept } from './told';

/** Whatever names a repository: registry and path. */
export type RepositoryName = Pick<ImageReference, 'registry' | 'path'>;
/** The header `X-Registry-Auth` for a repository; undefined where there is nothing to sign in with. */
export type RegistryAuth = (repository: RepositoryName) => Promise<string | undefined>;

/** One entry as it is used: what it is limited to, and how its registry is reached. */
export interface UsedRegistry extends RegistryAccess {
  prefix: string;
}

/**
 * The registries that Quayside signs in to: those that it keeps, and those that are in the config.json of its process.
 * They are the installation's; who may use them in an environment is decided by whoever calls.
 */
export interface Registries {
  list(): Promise<RegistryList>;
  add(form: RegistryForm): Promise<RegistryRow>;
  change(id: string, form: RegistryForm): Promise<RegistryRow>;
  remove(id: string): Promise<void>;
  order(ids: readonly string[]): Promise<void>;
  /** The entry `id`, with its sign-in. Throws `not-found`, `credential-helper`. */
  used(id: string): Promise<UsedRegistry>;
  /** What `form` would be, without keeping it; see the store. */
  tried(form: RegistryForm, id?: string): UsedRegistry;
  /** What signs in for an image: the entry of its host with the longest path, those that are kept before those that were found. */
  accessFor(repository: RepositoryName): Promise<RegistryAccess>;
  /** What the engine is given for an image. Never throws: without a sign-in the registry itself says what it wants. */
  auth: RegistryAuth;
  /** Tries a sign-in from here and from an engine. */
  test(docker: Docker, access: RegistryAccess, signal: AbortSignal): Promise<RegistryTested>;
  /** Searches Docker Hub by an engine. */
  search(docker: Docker, term: string): Promise<SearchedImages>;
  /** What lies in the registry of the entry `id`. */
  contents(id: string): RegistryContents;
  /** A client of the registry of `access`, kept while it is used. */
  client(access: RegistryAccess): RegistryClient;
  close(): void;
}

export async function createRegistries(parts: {
  db: Db;
  seal: Seal;
  /** Where config.json and the helpers are looked for. */
  env: NodeJS.ProcessEnv;
}): Promise<Registries> {
  const store = await createRegistryStore(parts.db, parts.seal);
  const found = createFound(parts.env);
  const clients = createClients();

  async function accessFor({ registry: host, path }: RepositoryName): Promise<RegistryAccess> {
    const kept = longest(store.list(), host, path);
    // A file of Docker's that cannot be read must not stand in the way of what is kept here.
    const listed = await found.list().catch((error: unknown) => {
      if (kept) return [];
      throw error;
    });
    const other = longest(listed, host, path);
    if (kept && (!other || kept.prefix.length >= other.prefix.length)) return kept;
    return found.access(host, other);
  }

  async function used(id: string): Promise<UsedRegistry> {
    if (id === hubId) return { ...(await found.access(dockerHub, undefined)), prefix: '' };
    const kept = store.list().find((one) => one.id === id);
    const other = kept ? undefined : (await found.list()).find((one) => one.id === id);
    return other ? { ...(await found.access(other.host, other)), prefix: other.prefix } : store.get(id);
  }

  return {
    async list() {
      const registries = store.list().map(toldKept);
      try {
        const config = await found.read();
        registries.push(...config.found.map((one) => toldFound(one, config.written(one.key))));
        return { registries: withHub(registries), problem: null };
      } catch (error) {
        return { registries: withHub(registries), problem: toProblem(error) };
      }
    },
    add: async (form) => toldKept(await store.add(form)),
    change: async (id, form) => toldKept(await store.change(id, form)),
    remove: store.remove,
    order: store.order,
    used,
    test: testRegistry,
    search: searchHub,
    contents: (id) => contentsOf(() => used(id), clients.of),
    tried: store.tried,
    accessFor,
    async auth(repository) {
      try {
        return registryAuthOf(await accessFor(repository));
      } catch (error) {
        // Most images need none; where this one does, the registry's refusal follows, and the page of registries tells why.
        log.warn('no sign-in for a registry', { registry: repository.registry }, error);
        return undefined;
      }
    },
    client: clients.of,
    close: clients.close,
  };
}

function longest<T extends RegistryAddress>(entries: readonly T[], host: string, path: string): T | undefined {
  const serving = entries.filter((entry) => isBelow(entry, host, path));
  return serving.sort((a, b) => b.prefix.length - a.prefix.length)[0];
}

/** Docker Hub is there for everybody, also where no account of it is kept. */
function withHub(rows: RegistryRow[]): RegistryRow[] {
  return rows.some(({ host, prefix }) => host === dockerHub && prefix === '') ? rows : [...rows, toldHub()];
}

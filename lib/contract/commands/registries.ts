import { dockerHub } from '../reference';
import { option } from './words';

/** Docker Hub is the one that is not named. */
const named = (host: string) => (host === dockerHub ? [] : [host]);

/** How one signs in to registries and searches Docker Hub, as the words behind `docker`. No secret has a place in them. */
export const registryCommands = {
  /** The CLI asks for the password. */
  'registry.login': ({ host, username }: { host: string; username?: string }) => [
    'login',
    ...option('-u', username),
    ...named(host),
  ],
  'registry.logout': ({ host }: { host: string }) => ['logout', ...named(host)],
  'registry.search': ({ term }: { term: string }) => ['search', '--limit', '100', term],
} as const;

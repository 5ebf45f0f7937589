import { dockerHub, parseReference } from '../reference';

/** Where the images of an entry lie: a registry, or what is below a path of one. */
export interface RegistryAddress {
  /** Host and port as references have it; Docker Hub is `docker.io`. */
  host: string;
  /** Repository path that it is limited to, without slashes at its ends; '' for the whole registry. */
  prefix: string;
}

/** Names under which Docker Hub is met: in `config.json`, in its own API, and in browsers. */
const hubNames = new Set([
  dockerHub,
  'index.docker.io',
  'registry-1.docker.io',
  'hub.docker.com',
  'registry.hub.docker.com',
]);

/**
 * Reads `registry.example:5000/team`, `https://index.docker.io/v1/` or `docker.io` as what they stand for. Null: it is no
 * address that an image reference could begin with.
 */
export function parseRegistryAddress(text: string): RegistryAddress | null {
  const bare = text
    .trim()
    .replace(/^https?:\/\//i, '')
    .replace(/\/+$/, '');
  const [first = '', ...rest] = bare.split('/');
  if (hubNames.has(first.toLowerCase())) return { host: dockerHub, prefix: rest.join('/').replace(/^v[12]$/, '') };
  const prefix = rest.join('/').replace(/^v[12]$/, '');
  // The grammar of references decides: what it does not take for a host would be an account of Docker Hub.
  const parsed = parseReference(`${first}/${prefix === '' ? 'x' : `${prefix}/x`}`);
  return parsed.fault === undefined && parsed.reference.registry === first ? { host: first, prefix } : null;
}

/** The address as people write it. */
export function addressText({ host, prefix }: RegistryAddress): string {
  return prefix === '' ? host : `${host}/${prefix}`;
}

/** Whether a repository of `host` at `path` is one of those that `address` stands for. */
export function isBelow(address: RegistryAddress, host: string, path: string): boolean {
  if (address.host !== host) return false;
  return address.prefix === '' || path === address.prefix || path.startsWith(`${address.prefix}/`);
}

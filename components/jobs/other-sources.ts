import { dockerHub, parseReference, type ImageReference } from '@/lib/contract/reference';

/**
 * The same image as `reference` through a prefix (a mirror's host, maybe with a path): `mirror.example` and `python:3` →
 * `mirror.example/python:3`. Null when the two make no reference.
 */
export function throughPrefix(prefix: string, reference: ImageReference): string | null {
  const host = cleanPrefix(prefix);
  if (!host) return null;
  const parsed = parseReference(`${host}/${reference.familiar}`);
  return parsed.fault === undefined && parsed.reference.registry !== dockerHub ? parsed.reference.familiar : null;
}

/** What people paste as a mirror, as a reference begins: no scheme, no slash at its end. */
export function cleanPrefix(typed: string): string {
  return typed
    .trim()
    .replace(/^https?:\/\//i, '')
    .replace(/\/+$/, '');
}

/**
 * Mirrors keep Docker Hub's official images either under `library/` or without it. For a reference on another registry:
 * the other of the two spellings, or null where that makes no sense.
 */
export function otherSpelling({ registry, path, repository, familiar }: ImageReference): string | null {
  if (registry === dockerHub) return null;
  const suffix = familiar.slice(repository.length);
  const last = path.slice(path.lastIndexOf('/') + 1);
  if (path.endsWith(`library/${last}`))
    return `${registry}/${path.slice(0, -`library/${last}`.length)}${last}${suffix}`;
  return path.includes('/') ? null : `${registry}/library/${path}${suffix}`;
}

/** The same image on Docker Hub, for a reference on another registry; null for one that is there already. */
export function onDockerHub({ registry, path, repository, familiar }: ImageReference): string | null {
  if (registry === dockerHub) return null;
  return path.replace(/^library\//, '') + familiar.slice(repository.length);
}

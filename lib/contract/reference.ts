/**
 * Image references by the grammar of github.com/distribution/reference (regexp.go, normalize.go, reference.go), the
 * parser of the Docker CLI and engine. Pure: the browser reads what is typed with the very function the server checks with.
 */

/** An image reference in its normal form. `tag` is null only where a digest names the image. */
export interface ImageReference {
  /** Host and port of the registry; Docker Hub is `docker.io`. */
  registry: string;
  /** Repository path within the registry, such as `library/python`. */
  path: string;
  tag: string | null;
  digest: string | null;
  /** Whether the tag was written, rather than implied (`latest`). */
  tagGiven: boolean;
  /** Whether it is one of Docker Hub's official images (`library/…`). */
  official: boolean;
  /** Repository as people and the engine write it: `python`, not `docker.io/library/python`. */
  repository: string;
  /** The shortest full form: `python:3.11.5-alpine`. */
  familiar: string;
}

/** Why a text is no reference. `id`: 64 hex digits are an image id, which no registry serves. */
export type ReferenceFault = 'empty' | 'uppercase' | 'id' | 'too-long' | 'tag' | 'digest' | 'format';
export type ParsedReference = { reference: ImageReference; fault?: undefined } | { fault: ReferenceFault };

export const dockerHub = 'docker.io';
const defaultTag = 'latest';
/** NameTotalLengthMax of reference.go: registry and path together. */
const longestName = 255;

// Each expression is linear: its repeated parts begin with a separator, so that no text can be split in two ways.
const component = /^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*$/;
const anyCaseComponent = /^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*$/i;
const domain =
  /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*|\[[a-f0-9:]+\])(?::[0-9]+)?$/i;
const tagForm = /^\w[\w.-]{0,127}$/;
const digestForm = /^[a-z][a-z0-9]*(?:[-_+.][a-z][a-z0-9]*)*:[a-f0-9]{32,}$/i;
const hexDigits: Record<string, number> = { sha256: 64, sha384: 96, sha512: 128 };

/** Reads `text` as `docker pull` does: `[registry/]path[:tag][@digest]`; without tag and digest, `:latest`. */
export function parseReference(text: string): ParsedReference {
  if (text === '') return { fault: 'empty' };
  if (/^[a-f0-9]{64}$/.test(text)) return { fault: 'id' };
  const [beforeDigest = '', digest] = cut(text, text.indexOf('@'));
  const colon = beforeDigest.lastIndexOf(':');
  const [name = '', tag] = cut(beforeDigest, colon > beforeDigest.lastIndexOf('/') ? colon : -1);
  const { registry, path } = splitRegistry(name);

  const parts = path.split('/');
  if (!parts.every((part) => component.test(part)))
    return { fault: parts.every((part) => anyCaseComponent.test(part)) ? 'uppercase' : 'format' };
  if (!domain.test(registry)) return { fault: 'format' };
  if (tag !== undefined && !tagForm.test(tag)) return { fault: 'tag' };
  if (digest !== undefined && !isDigest(digest)) return { fault: 'digest' };
  if (registry.length + 1 + path.length > longestName) return { fault: 'too-long' };
  return { reference: normal(registry, path, tag, digest) };
}

/**
 * Whether `text` names an image by its id: `sha256:…`, or 12 to 64 hex digits. An id is found at hand or nowhere: it is
 * never pulled.
 */
export function isImageId(text: string): boolean {
  return /^sha256:[a-f0-9]{1,64}$/.test(text) || /^[a-f0-9]{12,64}$/.test(text);
}

/** The one text that stands for a reference, so that two ways of writing it can be told to be one. */
export function normalForm({ registry, path, tag, digest }: ImageReference): string {
  return digest ? `${registry}/${path}@${digest}` : `${registry}/${path}:${tag}`;
}

function normal(registry: string, path: string, tag: string | undefined, digest: string | undefined): ImageReference {
  const official = registry === dockerHub && path.startsWith('library/') && !path.slice(8).includes('/');
  const repository = official ? path.slice(8) : registry === dockerHub ? path : `${registry}/${path}`;
  const effectiveTag = tag ?? (digest === undefined ? defaultTag : null);
  const suffix = (effectiveTag === null ? '' : `:${effectiveTag}`) + (digest === undefined ? '' : `@${digest}`);
  return {
    registry,
    path,
    tag: effectiveTag,
    digest: digest ?? null,
    tagGiven: tag !== undefined,
    official,
    repository,
    familiar: repository + suffix,
  };
}

/** splitDockerDomain of normalize.go: a first part without `.`, `:` or a capital is a Docker Hub account, not a host. */
function splitRegistry(name: string): { registry: string; path: string } {
  const [first = '', rest] = cut(name, name.indexOf('/'));
  const isHost = rest !== undefined && (/[.:A-Z]/.test(first) || first === 'localhost');
  const registry = !isHost || first === 'index.docker.io' ? dockerHub : first;
  const path = isHost ? rest : name;
  return { registry, path: registry === dockerHub && !path.includes('/') ? `library/${path}` : path };
}

function isDigest(text: string): boolean {
  const [algorithm = '', hex = ''] = cut(text, text.indexOf(':'));
  return digestForm.test(text) && hexDigits[algorithm] === hex.length && hex === hex.toLowerCase();
}

function cut(text: string, at: number): [string] | [string, string] {
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}

import { createHash } from 'node:crypto';
import { z } from 'zod';
import { Failure } from '../errors/failure';
import type { Asking } from './asking';
import { pullScope } from './lists';

const indexTypes = [
  'application/vnd.oci.image.index.v1+json',
  'application/vnd.docker.distribution.manifest.list.v2+json',
] as const;
const manifestTypes = [
  'application/vnd.oci.image.manifest.v1+json',
  'application/vnd.docker.distribution.manifest.v2+json',
] as const;
const accept = [...indexTypes, ...manifestTypes].join(', ');
/** The most that the distribution specification wants a registry to take. */
const maximumBytes = 4 * 1024 * 1024;

const Descriptor = z.object({ mediaType: z.string().optional(), digest: z.string(), size: z.number().default(0) });
const Platform = z.object({ os: z.string(), architecture: z.string(), variant: z.string().optional() });
/** github.com/opencontainers/image-spec: manifest.md and image-index.md; Docker's own types have the same fields. */
const Content = z.object({
  mediaType: z.string().optional(),
  config: Descriptor.optional(),
  layers: z.array(Descriptor).optional(),
  manifests: z
    .array(
      Descriptor.extend({ platform: Platform.optional(), annotations: z.record(z.string(), z.string()).optional() }),
    )
    .optional(),
  annotations: z.record(z.string(), z.string()).optional(),
});
export type Content = z.infer<typeof Content>;

/** What a tag or a digest names. `digest` is of the very bytes that the registry has. */
export interface Manifest {
  digest: string;
  mediaType: string;
  content: Content;
}

/** Where a tag leads, without its content. */
export interface Head {
  digest: string;
  mediaType: string;
}

/**
 * Distribution API `HEAD /v2/<name>/manifests/<reference>`: the digest that `reference` (a tag or a digest) leads to.
 * Registries that do not tell it in a header are asked for the manifest itself. Throws `registry-not-found`.
 */
export async function head(asking: Asking, repository: string, reference: string, signal?: AbortSignal): Promise<Head> {
  const call = { path: pathOf(repository, reference), scope: pullScope(repository), accept, maximumBytes, signal };
  const answer = await asking.call({ ...call, method: 'HEAD' });
  const digest = answer.headers['docker-content-digest'];
  // A HEAD has no words for what went wrong: the GET has.
  if (answer.status !== 200 || typeof digest !== 'string') return manifest(asking, repository, reference, signal);
  return { digest, mediaType: mediaTypeOf(answer.headers['content-type'], undefined) };
}

/** Distribution API `GET /v2/<name>/manifests/<reference>`. Throws `registry-not-found`, and when the bytes are not of the digest that was asked for. */
export async function manifest(
  asking: Asking,
  repository: string,
  reference: string,
  signal?: AbortSignal,
): Promise<Manifest> {
  const call = { path: pathOf(repository, reference), scope: pullScope(repository), accept, maximumBytes, signal };
  const { headers, body, url } = await asking.good(call, 200);
  const digest = `sha256:${createHash('sha256').update(body).digest('hex')}`;
  if (reference.startsWith('sha256:') && reference !== digest)
    throw new Failure('registry-error', { detail: `${url.host}: asked for ${reference}, got ${digest}` });
  const content = Content.safeParse(parsed(body)).data;
  if (!content) throw new Failure('no-registry', { detail: `${url.host}: no manifest in the answer` });
  return { digest, mediaType: mediaTypeOf(headers['content-type'], content.mediaType), content };
}

export function isIndex(mediaType: string): boolean {
  return (indexTypes as readonly string[]).includes(mediaType);
}

export function pathOf(repository: string, reference: string): string {
  return `${repository}/manifests/${reference}`;
}

function mediaTypeOf(header: string | undefined, own: string | undefined): string {
  return own ?? (header ?? '').split(';', 1)[0]?.trim() ?? '';
}

function parsed(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return null;
  }
}

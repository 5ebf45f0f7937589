import { z } from 'zod';
import type { RemoteImage, RemotePlatform } from '@/lib/contract/registries/remote';
import type { Asking } from './asking';
import { pullScope } from './lists';
import { isIndex, manifest, type Content, type Manifest } from './manifest';

/** Of an image's configuration (image-spec, config.md) what a list shows. */
const Config = z.object({
  created: z.string().optional(),
  os: z.string().optional(),
  architecture: z.string().optional(),
  variant: z.string().optional(),
});
type Config = z.infer<typeof Config>;

const maximumConfigBytes = 8 * 1024 * 1024;
/** Platforms whose sizes are asked for; an image has hardly ever more. */
const mostPlatforms = 40;
/** How BuildKit marks what is no image but tells of one: provenance and lists of parts. */
const attestation = 'attestation-manifest';

/** What a tag holds: its digest, and each platform with its size as it is fetched (compressed bytes). */
export async function image(
  asking: Asking,
  repository: string,
  reference: string,
  signal?: AbortSignal,
): Promise<RemoteImage> {
  const top = await manifest(asking, repository, reference, signal);
  const { digest, mediaType } = top;
  if (!isIndex(mediaType)) {
    const { platform, created } = await single(asking, repository, top, signal);
    return { digest, mediaType, index: false, created, platforms: [platform], more: 0 };
  }
  const listed = (top.content.manifests ?? []).filter(isImage);
  const asked = listed.slice(0, mostPlatforms);
  const platforms = await Promise.all(
    asked.map(async ({ digest: child, platform }): Promise<RemotePlatform> => {
      const { content } = await manifest(asking, repository, child, signal);
      return { platform: platform ? nameOf(platform) : '', digest: child, size: sizeOf(content) };
    }),
  );
  const first = asked[0];
  const created = first && (await createdOf(asking, repository, first.digest, signal));
  return { digest, mediaType, index: true, created: created ?? null, platforms, more: listed.length - asked.length };
}

async function single(asking: Asking, repository: string, { digest, content }: Manifest, signal?: AbortSignal) {
  const config = await configOf(asking, repository, content, signal);
  const platform = { platform: nameOf(config), digest, size: sizeOf(content) };
  return { platform, created: config.created ?? null };
}

async function createdOf(asking: Asking, repository: string, digest: string, signal?: AbortSignal) {
  const { content } = await manifest(asking, repository, digest, signal);
  return (await configOf(asking, repository, content, signal)).created;
}

/** Things that are no image (charts, signatures) have a configuration of another kind, of which nothing is known. */
async function configOf(
  asking: Asking,
  repository: string,
  { config }: Content,
  signal?: AbortSignal,
): Promise<Config> {
  if (!config || !/container\.image|oci\.image\.config/.test(config.mediaType ?? '')) return {};
  const path = `${repository}/blobs/${config.digest}`;
  const call = { path, scope: pullScope(repository), maximumBytes: maximumConfigBytes, signal };
  const { body } = await asking.blob(call);
  try {
    return Config.safeParse(JSON.parse(body.toString('utf8'))).data ?? {};
  } catch {
    return {};
  }
}

function isImage({ platform, annotations }: NonNullable<Content['manifests']>[number]): boolean {
  return annotations?.['vnd.docker.reference.type'] !== attestation && platform?.os !== 'unknown';
}

function sizeOf({ config, layers }: Content): number {
  return (layers ?? []).reduce((sum, layer) => sum + layer.size, config?.size ?? 0);
}

function nameOf({ os, architecture, variant }: Config): string {
  return [os, architecture, variant].filter(Boolean).join('/');
}

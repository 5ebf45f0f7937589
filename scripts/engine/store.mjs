// Images written straight into a registry's storage: no engine and no push are needed to fill it, so a new
// engine starts with an empty store and the layout (docker-registry's "v2" file system driver) stays read-only.
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { blobDir } from './layer.mjs';

const MEDIA = 'application/vnd.docker';

function writeBlob(storage, value) {
  const text = JSON.stringify(value);
  const digest = `sha256:${createHash('sha256').update(text).digest('hex')}`;
  const dir = join(storage, blobDir(digest));
  mkdirSync(dir, { recursive: true });
  writeFileSync(join(dir, 'data'), text);
  return { digest, size: Buffer.byteLength(text) };
}

function writeLink(dir, digest) {
  mkdirSync(dir, { recursive: true });
  writeFileSync(join(dir, 'link'), digest);
}

/**
 * Adds an image to the storage.
 * @param {string} storage the registry's root folder
 * @param {{repository: string, tags: string[], arch: string, config: object,
 *   layers: {digest: string, size: number, diffId: string, createdBy: string}[]}} image
 */
export function writeImage(storage, { repository, tags, arch, config, layers }) {
  const created = new Date().toISOString();
  const settings = Object.keys(config).map((key) => ({
    created,
    created_by: `${key.toUpperCase()} ${JSON.stringify(config[key])}`,
    empty_layer: true,
  }));
  const { digest: configDigest, size: configSize } = writeBlob(storage, {
    created,
    architecture: arch,
    os: 'linux',
    config,
    rootfs: { type: 'layers', diff_ids: layers.map((layer) => layer.diffId) },
    history: [...layers.map((layer) => ({ created, created_by: layer.createdBy })), ...settings],
  });
  const manifest = writeBlob(storage, {
    schemaVersion: 2,
    mediaType: `${MEDIA}.distribution.manifest.v2+json`,
    config: { mediaType: `${MEDIA}.container.image.v1+json`, size: configSize, digest: configDigest },
    layers: layers.map(({ digest, size }) => ({ mediaType: `${MEDIA}.image.rootfs.diff.tar.gzip`, size, digest })),
  });
  const repo = join(storage, 'docker/registry/v2/repositories', repository);
  const named = (digest) => join('sha256', digest.slice(7));
  for (const digest of [configDigest, ...layers.map((layer) => layer.digest)])
    writeLink(join(repo, '_layers', named(digest)), digest);
  writeLink(join(repo, '_manifests/revisions', named(manifest.digest)), manifest.digest);
  for (const tag of tags) {
    const dir = join(repo, '_manifests/tags', tag);
    writeLink(join(dir, 'current'), manifest.digest);
    writeLink(join(dir, 'index', named(manifest.digest)), manifest.digest);
  }
}

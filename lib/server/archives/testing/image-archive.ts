import { createHash } from 'node:crypto';
import { tarOf } from '@/lib/server/files/testing/tar-of';

/** An archive as `docker save` writes it, of one image of one layer with `content` in `/content`. All of it is ASCII if that is. */
export function imageArchive(reference: string, content: string | Uint8Array): Buffer {
  const layer = tarOf(['content', content]);
  const digest = createHash('sha256').update(layer).digest('hex');
  const config = {
    architecture: 'amd64',
    os: 'linux',
    config: {},
    rootfs: { type: 'layers', diff_ids: [`sha256:${digest}`] },
  };
  const manifest = [{ Config: 'config.json', RepoTags: [reference], Layers: ['layer.tar'] }];
  return Buffer.from(
    tarOf(['config.json', JSON.stringify(config)], ['layer.tar', layer], ['manifest.json', JSON.stringify(manifest)]),
  );
}

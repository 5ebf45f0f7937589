import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import type Dockerode from 'dockerode';
import { packTar } from 'modern-tar';
import type { Listed } from './answer';

/** A tar archive of nothing: the one layer of all of them. */
const layer = Buffer.alloc(1024);

/**
 * Loads images until there are `count`, and the list of them: one more of them gets another name for each look. Each has a
 * configuration of its own and so is an image of its own; all have the same empty layer, for the list tells of none.
 */
export async function imageList(direct: Dockerode, count: number): Promise<Listed<'images'>> {
  const missing = count - (await direct.listImages()).length;
  const answer = await direct.loadImage(Readable.from([await archiveOf(missing)]));
  const told = await text(answer as Readable);
  const found = (await direct.listImages()).length;
  if (found !== count) throw new Error(`There are ${found} images and not ${count}: ${told.slice(-500)}`);
  let made = 0;
  return {
    kind: 'images',
    count,
    async change() {
      // It comes before the name that the image has already.
      const tag = `a${made}`;
      await direct.getImage(`bench:v${made}`).tag({ repo: 'bench', tag });
      made += 1;
      return `bench:${tag}`;
    },
    nameOf: (row) => row.tags[0] ?? '',
    direct: () => direct.listImages(),
  };
}

/** An archive as `docker save` makes it, of images `bench:v0` to the last. */
async function archiveOf(count: number): Promise<Uint8Array> {
  const images = Array.from({ length: count }, (_, index) => ({ name: `v${index}`, config: configOf(index) }));
  const manifest = images.map(({ name }) => ({
    ...{ Config: `${name}.json`, RepoTags: [`bench:${name}`], Layers: ['layer.tar'] },
  }));
  return packTar([
    file('manifest.json', JSON.stringify(manifest)),
    file('layer.tar', layer),
    ...images.map(({ name, config }) => file(`${name}.json`, config)),
  ]);
}

function configOf(index: number): string {
  const created = '2026-01-01T00:00:00Z';
  return JSON.stringify({
    ...{ architecture: 'amd64', os: 'linux', created, history: [{ created, created_by: `image ${index}` }] },
    config: { Labels: { 'bench.label': 'as many images have one' } },
    rootfs: { type: 'layers', diff_ids: [`sha256:${createHash('sha256').update(layer).digest('hex')}`] },
  });
}

function file(name: string, body: string | Buffer) {
  return { header: { name, size: Buffer.byteLength(body) }, body };
}

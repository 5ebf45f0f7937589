import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { importImage, loadImages } from '@/lib/contract/api/archives';
import {
  previewImagesPrune,
  pruneImages,
  pullImage,
  pushImage,
  removeImage,
  tagImage,
} from '@/lib/contract/api/images';
import type { CommandKind } from '@/lib/contract/commands/docker-command';
import type { Job } from '@/lib/contract/jobs';
import type { PruneImagesPreview } from '@/lib/contract/prune-images';
import { docker } from '../testing/test-engine';
import type { Changing } from './case';
import { name, type Sides } from './sides';

/** What comes out of archives: removed by `sides.ts` in the end. */
const [loaded, imported] = [`${name}:loaded`, `${name}:imported`];
const tagged = 'quayside-cmd:1';
/** Removed in the end: it holds layers that other tests mean to pull. */
export const pulled = 'nginx:1.27-alpine';

/** The commands that change images. */
export function imageCases({ core, call, registry, folder }: Sides) {
  // Each side pushes a tag of its own: what a registry has, it keeps.
  let turn = 0;
  const pushed = () => `${registry().address}/quayside/cmd:${turn}`;
  const ended = async (job: unknown) => core.jobs.ended((job as Job).id);
  const bytes = (file: string) => readFileSync(join(folder, file));
  return {
    'image.load': {
      facts: { file: "it's.tar" },
      async before() {
        await docker('tag', 'busybox', loaded);
        await docker('save', '-o', join(folder, "it's.tar"), loaded);
        await docker('rmi', loaded);
      },
      act: () => call(loadImages, { query: { name: "it's.tar" }, body: bytes("it's.tar") }),
      effect: () => docker('images', '-q', loaded),
    },
    'image.import': {
      facts: {
        file: 'rootfs.tar',
        reference: imported,
        changes: [`CMD ["echo", "it's"]`, 'ENV A="b c"'],
        message: 'brought by hand',
        platform: 'linux/arm64',
      },
      async before() {
        await docker('export', '-o', join(folder, 'rootfs.tar'), name);
        await docker('rmi', imported).catch(() => undefined);
      },
      act: () =>
        call(importImage, {
          query: {
            name: 'rootfs.tar',
            reference: imported,
            changes: `CMD ["echo", "it's"]\nENV A="b c"`,
            message: 'brought by hand',
            platform: 'linux/arm64',
          },
          body: bytes('rootfs.tar'),
        }),
      effect: async () => {
        const told = '{{json .Config.Cmd}} {{json .Config.Env}} {{.Comment}} {{.Architecture}} {{len .RootFS.Layers}}';
        return docker('inspect', '-f', told, imported).catch(() => null);
      },
    },
    'image.pull': {
      facts: { reference: pulled },
      before: () => docker('rmi', '-f', pulled).catch(() => undefined),
      act: async () => core.jobs.ended(((await call(pullImage, { body: { reference: pulled } })) as Job).id),
      effect: () => docker('images', '-q', pulled),
    },
    'image.tag': {
      facts: { image: 'busybox', reference: tagged },
      before: () => docker('rmi', tagged).catch(() => undefined),
      act: () => call(tagImage, { body: { image: 'busybox', reference: tagged } }),
      effect: () => docker('images', '-q', tagged),
    },
    'image.push': {
      facts: async () => ({ reference: pushed() }),
      before: async () => {
        turn += 1;
        await docker('tag', 'busybox', pushed());
      },
      act: async () => ended(await call(pushImage, { body: { reference: pushed() } })),
      effect: async () => {
        const { ok } = await fetch(`http://${registry().address}/v2/quayside/cmd/manifests/${turn}`);
        if (ok) await docker('rmi', pushed());
        return ok;
      },
    },
    'image.prune': {
      facts: {},
      stdin: 'y\n',
      before: () => docker('commit', name),
      act: async () => {
        const shown = (await call(previewImagesPrune)) as PruneImagesPreview;
        await ended(await call(pruneImages, { body: { ids: shown.images.map(({ id }) => id) } }));
      },
      effect: () => docker('images', '-q', '--filter', 'dangling=true'),
    },
    'image.remove': {
      facts: { references: [tagged] },
      before: () => docker('tag', 'busybox', tagged),
      act: () => call(removeImage, { body: { reference: tagged } }),
      effect: () => docker('images', '-q', tagged),
    },
  } satisfies Partial<{ [K in CommandKind]: Changing<K> }>;
}

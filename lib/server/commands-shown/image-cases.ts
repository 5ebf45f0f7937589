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

const tagged = 'quayside-cmd:1';
const pulled = 'nginx:1.27-alpine';

/** The commands that change images. */
export function imageCases({ core, call, registry }: Sides) {
  // Each side pushes a tag of its own: what a registry has, it keeps.
  let turn = 0;
  const pushed = () => `${registry().address}/quayside/cmd:${turn}`;
  const ended = async (job: unknown) => core.jobs.ended((job as Job).id);
  return {
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

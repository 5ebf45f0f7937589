import { pullImage, removeImage } from '@/lib/contract/api/images';
import type { CommandKind } from '@/lib/contract/commands/docker-command';
import type { Job } from '@/lib/contract/jobs';
import { docker } from '../testing/test-engine';
import type { Changing } from './case';
import type { Sides } from './sides';

const tagged = 'quayside-cmd:1';
const pulled = 'nginx:1.27-alpine';

/** The commands that change images. */
export function imageCases({ core, call }: Sides) {
  return {
    'image.pull': {
      facts: { reference: pulled },
      before: () => docker('rmi', '-f', pulled).catch(() => undefined),
      act: async () => core.jobs.ended(((await call(pullImage, { body: { reference: pulled } })) as Job).id),
      effect: () => docker('images', '-q', pulled),
    },
    'image.remove': {
      facts: { references: [tagged] },
      before: () => docker('tag', 'busybox', tagged),
      act: () => call(removeImage, { body: { reference: tagged } }),
      effect: () => docker('images', '-q', tagged),
    },
  } satisfies Partial<{ [K in CommandKind]: Changing<K> }>;
}

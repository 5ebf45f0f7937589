import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import type Dockerode from 'dockerode';
import type { Listed } from './answer';

/** Made at once. */
const atOnce = 8;
/** A tar archive of nothing. */
const empty = Buffer.alloc(1024);

/** Imports images until there are `count`, and the list of them: one more of them gets another name for each look. */
export async function imageList(direct: Dockerode, count: number): Promise<Listed<'images'>> {
  const make = async (index: number) => {
    const answer = await direct.importImage(Readable.from([empty]), { repo: 'bench', tag: `v${index}` });
    await text(answer as Readable);
  };
  const missing = count - (await direct.listImages()).length;
  for (let start = 0; start < missing; start += atOnce)
    await Promise.all(Array.from({ length: Math.min(atOnce, missing - start) }, (_, index) => make(start + index)));
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

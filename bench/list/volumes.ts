import type Dockerode from 'dockerode';
import type { Listed } from './answer';

/** Made at once. */
const atOnce = 16;

/** Makes volumes until there are `count`, and the list of them: one is made anew under another name for each look. */
export async function volumeList(direct: Dockerode, count: number): Promise<Listed<'volumes'>> {
  const names: string[] = [];
  const make = async (name: string) => {
    await direct.createVolume({ Name: name, Labels: { 'bench.label': 'as many volumes have one' } });
    names.push(name);
  };
  const missing = count - (await direct.listVolumes()).Volumes.length;
  for (let start = 0; start < missing; start += atOnce)
    await Promise.all(
      Array.from({ length: Math.min(atOnce, missing - start) }, (_, index) => make(`bench-${start + index}`)),
    );
  let made = 0;
  return {
    kind: 'volumes',
    count,
    async change() {
      const name = `again-${made}`;
      made += 1;
      await direct.getVolume(names.shift() ?? '').remove();
      await make(name);
      return name;
    },
    nameOf: (row) => row.name,
    direct: () => direct.listVolumes(),
  };
}

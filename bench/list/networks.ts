import type Dockerode from 'dockerode';
import type { Listed } from './answer';

/** Made at once. */
const atOnce = 8;

/** So many are bridges: those are made anew. It takes the kernel a quarter of a second to take one away. */
const bridges = 20;

/**
 * Makes networks until there are `count`, all but a few of which only hold settings, and the list of them: one is made anew
 * under another name for each look.
 */
export async function networkList(direct: Dockerode, count: number): Promise<Listed<'networks'>> {
  const make = (name: string, index: number) => {
    const first = index * 16;
    const Subnet = `10.${100 + (first >> 16)}.${(first >> 8) & 255}.${first & 255}/28`;
    return direct.createNetwork({
      ...{ Name: name, CheckDuplicate: true, ConfigOnly: index >= bridges },
      IPAM: { Driver: 'default', Config: [{ Subnet }] },
    });
  };
  const missing = count - (await direct.listNetworks()).length;
  const networks: Dockerode.Network[] = [];
  for (let start = 0; start < missing; start += atOnce)
    networks.push(
      ...(await Promise.all(
        Array.from({ length: Math.min(atOnce, missing - start) }, (_, index) =>
          make(`bench-${start + index}`, start + index),
        ),
      )),
    );
  let made = 0;
  return {
    kind: 'networks',
    count,
    async change() {
      const index = made % bridges;
      const name = `again-${made}`;
      made += 1;
      await networks[index]?.remove();
      networks[index] = await make(name, index);
      return name;
    },
    nameOf: (row) => row.name,
    direct: () => direct.listNetworks(),
  };
}

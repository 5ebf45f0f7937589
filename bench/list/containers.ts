import type Dockerode from 'dockerode';
import type { Listed } from './answer';

/** The list of these containers, one of which is renamed for each look. */
export function containerList(direct: Dockerode, containers: readonly Dockerode.Container[]): Listed<'containers'> {
  const count = containers.length;
  let renames = 0;
  return {
    kind: 'containers',
    count,
    async change() {
      const name = `renamed-${count}-${renames}`;
      await containers[renames % count]?.rename({ name });
      renames += 1;
      return name;
    },
    nameOf: (row) => row.name,
    direct: () => direct.listContainers({ all: true }),
  };
}

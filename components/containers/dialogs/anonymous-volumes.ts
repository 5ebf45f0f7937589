import type { ContainerRow } from '@/lib/contract/containers';

/** The name that the engine gives a volume which nobody named. */
const unnamed = /^[0-9a-f]{64}$/;

/** Whether a volume was named by the engine: `docker rm -v` removes those. */
function isAnonymous(volume: string): boolean {
  return unnamed.test(volume);
}

/** The volumes that go with these containers: without a name, and mounted by no other container of `all`. */
export function anonymousVolumes(
  rows: readonly Pick<ContainerRow, 'id' | 'volumes'>[],
  all: readonly Pick<ContainerRow, 'id' | 'volumes'>[],
): string[] {
  const going = new Set(rows.map(({ id }) => id));
  const kept = new Set(all.filter(({ id }) => !going.has(id)).flatMap(({ volumes }) => volumes));
  return [...new Set(rows.flatMap(({ volumes }) => volumes.filter(isAnonymous)))].filter((name) => !kept.has(name));
}

import { changeKinds, maximumChanges, type ContainerChanges } from '@/lib/contract/changes';
import type { Engine } from '../engines';
import { asking } from '../errors';

/** What the Engine API answers: kind 0 is modified, 1 added, 2 deleted. */
export type ChangesAnswer = { Path: string; Kind: number }[] | Buffer | null;
const kindOf = ['changed', 'added', 'deleted'] as const;

/**
 * What a container's own layer holds against its image. Engine API `GET /containers/{id}/changes`, which walks that layer.
 * Throws `not-found`.
 */
export async function changes(engine: Engine, id: string): Promise<Omit<ContainerChanges, 'hidden'>> {
  return toChanges((await asking(engine.requests.getContainer(id).changes())) as ChangesAnswer);
}

/** The answer in the order of the paths, cut at the most that are told; the counts are of all. */
export function toChanges(answer: ChangesAnswer): Omit<ContainerChanges, 'hidden'> {
  const counts = Object.fromEntries(changeKinds.map((kind) => [kind, 0])) as ContainerChanges['counts'];
  // Of nothing the engine says null, for which docker-modem hands on the bytes of the answer.
  const all = (Array.isArray(answer) ? answer : []).map(({ Path, Kind }) => ({
    path: Path,
    kind: kindOf[Kind] ?? 'changed',
  }));
  for (const { kind } of all) counts[kind] += 1;
  // By code units, as `sort` of an index would: a locale's order takes ten times as long for a hundred thousand.
  all.sort((a, b) => (a.path < b.path ? -1 : 1));
  return { counts, changes: all.slice(0, maximumChanges) };
}

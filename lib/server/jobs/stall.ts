import type { Layer } from '@/lib/contract/jobs';
import type { Fold } from './fold';

/** How far each layer had come at the most, when one last came further, and when one was last seen to be unpacked (ms). */
export interface Advance {
  readonly best: ReadonlyMap<string, number>;
  readonly at: number;
  readonly unpackedAt: number;
  readonly fetching: boolean;
}

/** The part of its time that a source has after an unpacking, however long it was silent before. */
const afterUnpacking = 1 / 3;

/** Of a pull that begins at `at`, before its first answer. */
export const advanceAt = (at: number): Advance => ({ best: new Map(), at, unpackedAt: -Infinity, fetching: true });

/**
 * The advance after `fold`, told at `at`. A layer that the engine tries again takes its bytes back; what it then fetches a second
 * time is no advance, so that a source which breaks off again and again is found out. Unpacking is work of the engine and
 * can keep a disk from taking what comes: while it goes on nothing is a stall, however long it takes.
 */
export function advance(before: Advance, fold: Fold, at: number): Advance {
  const layers = [...fold.layers.values()];
  const further = layers.filter((layer) => reach(layer) > (before.best.get(layer.id) ?? -1));
  const fetching = fold.outcome === null && (layers.length === 0 || layers.some(isFetching));
  const isFirst = before.best.size === 0 && layers.length === 0 && fold.lastLine !== '';
  const unpackedAt = layers.some(({ state }) => state === 'extracting') ? at : before.unpackedAt;
  if (further.length === 0) return { ...before, fetching, unpackedAt, at: isFirst || !fetching ? at : before.at };
  const best = new Map(before.best);
  for (const layer of further) best.set(layer.id, reach(layer));
  return { best, fetching, unpackedAt, at };
}

/** Whether nothing has come for `limitMs` although something is still to be fetched, and the disk was free to take it. */
export function isStalled({ at, unpackedAt, fetching }: Advance, now: number, limitMs: number): boolean {
  return fetching && now - at >= limitMs && now - unpackedAt >= limitMs * afterUnpacking;
}

function isFetching({ state }: Layer): boolean {
  return state === 'waiting' || state === 'downloading';
}

function reach(layer: Layer): number {
  return isFetching(layer) ? layer.downloaded : Number.MAX_SAFE_INTEGER;
}

import type { PullProgress } from '@/lib/contract/jobs';
import type { OriginCompared, PullSource } from '@/lib/contract/mirrors/pulled';
import type { Source } from '@/lib/contract/mirrors/sources';
import type { ImageReference } from '@/lib/contract/reference';

/** How the sources of one pull do, told anew with each change. */
export type TellSources = (sources: PullSource[], origin: OriginCompared) => void;

/** A source with how far its pull had come, which is more than is told. */
type Kept = PullSource & { last: PullProgress | null };

/** What is told of the sources of a pull while it goes from one to the next. */
export function createSourceList(reference: ImageReference, sources: readonly Source[], tell: TellSources) {
  const list = sources.map((source): Kept => ({
    source: source.reference.familiar,
    mirror: source.mirror,
    state: 'waiting',
    ...{ error: null, digest: null },
    ...{ bytes: 0, again: 0, ms: 0, keptName: false, last: null },
  }));
  let origin: OriginCompared = {
    reference: reference.familiar,
    state: reference.digest ? 'by-digest' : 'asking',
    ...{ digest: null, error: null },
  };
  const show = () => tell(list.map(toldOf), origin);

  return {
    change(at: number, patch: Partial<PullSource>): void {
      list[at] = { ...list[at]!, ...patch };
      show();
    },
    /** What came from the source at `at`; and so, what of those before it has to be fetched again. */
    came(at: number, progress: PullProgress): void {
      const { layers, downloaded, digest } = progress;
      list[at] = { ...list[at]!, last: progress, digest, bytes: downloaded };
      if (layers.length === 0) return;
      const there = new Set(layers.filter(({ state }) => state === 'exists').map(({ id }) => id));
      for (const [index, before] of list.slice(0, at).entries()) {
        const lost = (before.last?.layers ?? []).filter(({ id }) => !there.has(id));
        list[index] = { ...before, again: lost.reduce((sum, layer) => sum + layer.downloaded, 0) };
      }
    },
    /** How far the pull from the source at `at` has come. */
    last: (at: number) => list[at]?.last ?? null,
    origin(patch: Partial<OriginCompared>): void {
      origin = { ...origin, ...patch };
      show();
    },
  };
}

function toldOf({ source, mirror, state, error, bytes, again, ms, digest, keptName }: Kept): PullSource {
  return { source, mirror, state, error, bytes, again, ms, digest, keptName };
}
export type SourceList = ReturnType<typeof createSourceList>;

import type { PlanOutcome, Prunable, PrunePlan } from '@/lib/contract/prune-plan';
import { each } from '../docker/containers/each';
import { Failure } from '../errors/failure';

/** How one kind of things (images, networks, volumes) is cleared: which are not needed, and how one is removed. */
export interface Clearing {
  /** What is not needed now. */
  find: () => Promise<Prunable[]>;
  /** Removes one; throws why not. Never one that is in use. */
  remove: (id: string) => Promise<void>;
}

/** A prune that shows what goes before it goes. */
export interface Plan {
  /** What would go now: what takes most first. */
  preview(): Promise<PrunePlan>;
  /**
   * Removes those of `ids` which are still not needed, each with an outcome: `conflict` for one that is needed by now, or
   * never was to go.
   */
  run(ids: readonly string[]): Promise<PlanOutcome>;
}

export function createPlan({ find, remove }: Clearing): Plan {
  return {
    async preview() {
      const candidates = await find();
      candidates.sort((a, b) => (b.bytes ?? 0) - (a.bytes ?? 0) || a.name.localeCompare(b.name));
      return { candidates, bytes: sum(candidates) };
    },
    async run(ids) {
      const found = new Map((await find()).map((one) => [one.id, one]));
      const results = await each(ids, async (id) => {
        if (!found.has(id)) throw new Failure('conflict');
        await remove(id);
      });
      const gone = results.flatMap(({ id, problem }) => (problem === null ? (found.get(id) ?? []) : []));
      return { results, bytes: sum(gone) };
    },
  };
}

function sum(things: readonly Prunable[]): number {
  return things.reduce((all, { bytes }) => all + (bytes ?? 0), 0);
}

import type { ContainerRow } from '@/lib/contract/containers';
import type { ListedContainer } from '../docker/containers/list';
import type { RunFacts } from '../docker/containers/run-facts';
import { Collection } from './collection';

const unknownFacts = { startedAt: null, finishedAt: null, oomKilled: false };

/**
 * The containers of an engine, put together from the list (names, ports, networks) and from inspect (the latest run).
 * Answers overtake each other: every asking of the list takes a `ticket`, and what was learnt after it was taken is not
 * undone by its answer.
 */
export class ContainerRows {
  readonly collection = new Collection<ContainerRow>((row) => row.id);
  #clock = 0;
  readonly #learnt = new Map<string, number>();
  readonly #gone = new Map<string, number>();
  readonly #stopping = new Map<string, ContainerRow['stopping']>();

  /** Taken when a list is asked. */
  ticket(): number {
    return (this.#clock += 1);
  }

  /**
   * Takes the answer of a list that was asked with `ticket`: of `ids`, or of all. Answers the ids of those whose latest
   * run is not known, so that it is asked.
   */
  listed(ticket: number, answers: readonly ListedContainer[], ids: readonly string[] | 'all'): string[] {
    const ask: string[] = [];
    const present = new Set<string>();
    for (const answer of answers) {
      present.add(answer.id);
      if (this.#isNewer(answer.id, ticket)) continue;
      const before = this.collection.get(answer.id);
      const known = before && isAlive(before.state) === isAlive(answer.state);
      this.#put({
        ...answer,
        ...(known ? factsOf(before) : unknownFacts),
        exitCode: exitCode(answer, before),
      });
      if (!known && answer.state !== 'created') ask.push(answer.id);
    }
    for (const id of ids === 'all' ? [...this.collection.keys()] : ids)
      if (!present.has(id) && !this.#isNewer(id, ticket)) this.#forget(id);
    if (ids === 'all') for (const [id, at] of this.#gone) if (at < ticket) this.#gone.delete(id);
    return ask;
  }

  /** Takes what inspect told of a run. Answers false when the container is not in the picture yet. */
  inspected(id: string, facts: RunFacts): boolean {
    const before = this.collection.get(id);
    if (!before) return this.#gone.has(id);
    this.#learnt.set(id, this.ticket());
    this.#put({ ...before, ...facts });
    return true;
  }

  /** The engine told that it was removed. */
  removed(id: string): void {
    this.#gone.set(id, this.ticket());
    this.#forget(id);
  }

  /** A stop through Quayside has begun, or is over (null): the engine does not tell until it has ended. */
  stopping(id: string, stopping: NonNullable<ContainerRow['stopping']> | null): void {
    if (stopping) this.#stopping.set(id, stopping);
    else this.#stopping.delete(id);
    const row = this.collection.get(id);
    if (row) this.#put(row);
  }

  #put(row: ContainerRow): void {
    this.collection.put({ ...row, stopping: this.#stopping.get(row.id) ?? null });
  }

  #forget(id: string): void {
    this.collection.delete(id);
    this.#learnt.delete(id);
  }

  #isNewer(id: string, ticket: number): boolean {
    return (this.#gone.get(id) ?? 0) > ticket || (this.#learnt.get(id) ?? 0) > ticket;
  }
}

/** Whether a run is under way: the facts of one run do not hold for the next. */
function isAlive(state: ContainerRow['state']): boolean {
  return state === 'running' || state === 'paused';
}

function factsOf(row: ContainerRow) {
  return { startedAt: row.startedAt, finishedAt: row.finishedAt, oomKilled: row.oomKilled };
}

/** Engines tell the exit code in the sentence of an exited container; what inspect said of the same run stands. */
function exitCode(answer: ListedContainer, before: ContainerRow | undefined): number | null {
  return answer.exitCode ?? (before && before.state === answer.state ? before.exitCode : null);
}

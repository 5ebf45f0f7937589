import type { ContainerRow } from '@/lib/contract/containers';
import type { ContainerLabels } from '@/lib/contract/sizes';
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
  readonly #labels = new Map<string, Record<string, string>>();
  readonly #stopping = new Map<string, ContainerRow['stopping']>();
  readonly #copying = new Map<string, string>();

  /** Taken when a list is asked. */
  ticket(): number {
    return (this.#clock += 1);
  }

  /**
   * Takes the answer of a list that was asked with `ticket`: of `ids`, of all, or the first one of a connection. Answers
   * the ids of those that inspect must tell: their latest run is not known, or the list says otherwise than the row. The
   * engine tells some events before its list knows of them, so such a list may be the older of the two.
   */
  listed(ticket: number, answers: readonly ListedContainer[], ids: readonly string[] | 'all' | 'first'): string[] {
    const ask: string[] = [];
    const present = new Set<string>();
    for (const answer of answers) {
      present.add(answer.id);
      if (this.#isNewer(answer.id, ticket)) continue;
      const { labels, ...row } = answer;
      this.#labels.set(answer.id, labels);
      const before = this.collection.get(answer.id);
      const agrees = before !== undefined && isSame(before, answer);
      if (before && (agrees || ids !== 'first')) this.#put({ ...row, ...inspectedPart(before) });
      else this.#put({ ...row, ...unknownFacts });
      if (!agrees && (before || answer.state !== 'created')) ask.push(answer.id);
    }
    const asked = typeof ids === 'string' ? [...this.collection.keys()] : ids;
    for (const id of asked) if (!present.has(id) && !this.#isNewer(id, ticket)) this.#forget(id);
    if (typeof ids === 'string') for (const [id, at] of this.#gone) if (at < ticket) this.#gone.delete(id);
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

  labels(): ContainerLabels[] {
    return Array.from(this.#labels, ([id, labels]) => ({ id, labels }));
  }

  /** The engine told its new name. Answers false when the container is not in the picture yet. */
  renamed(id: string, name: string): boolean {
    const before = this.collection.get(id);
    if (before) this.#put({ ...before, name });
    return before !== undefined || this.#gone.has(id);
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

  /** Quayside copies files of it, since then, or not any more (null). */
  copying(id: string, since: string | null): void {
    if (since) this.#copying.set(id, since);
    else this.#copying.delete(id);
    const row = this.collection.get(id);
    if (row) this.#put(row);
  }

  #put(row: ContainerRow): void {
    const [stopping, copying] = [this.#stopping.get(row.id) ?? null, this.#copying.get(row.id) ?? null];
    this.collection.put({ ...row, stopping, copying });
  }

  #forget(id: string): void {
    this.collection.delete(id);
    this.#labels.delete(id);
    this.#learnt.delete(id);
  }

  #isNewer(id: string, ticket: number): boolean {
    return (this.#gone.get(id) ?? 0) > ticket || (this.#learnt.get(id) ?? 0) > ticket;
  }
}

function isSame(row: ContainerRow, answer: ListedContainer): boolean {
  return row.name === answer.name && row.state === answer.state && row.health === answer.health;
}

/** What inspect knows better than the list, or alone. */
function inspectedPart(row: ContainerRow): RunFacts {
  const { name, state, health, startedAt, finishedAt, exitCode, oomKilled } = row;
  return { name, state, health, startedAt, finishedAt, exitCode, oomKilled };
}

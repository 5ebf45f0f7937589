import type { ContainerRow } from '@/lib/contract/containers';
import type { Problem } from '@/lib/contract/problem';
import { isStopped } from './filter';

/** `signal`: a kill with another signal than SIGKILL, after which a container may well go on. */
export type Verb = 'start' | 'stop' | 'restart' | 'pause' | 'unpause' | 'kill' | 'signal' | 'remove';

/** Whether a row is what the call makes of it: the call itself ends with the last of its containers. */
export function isReached(verb: Verb, row: Pick<ContainerRow, 'state'>): boolean {
  if (verb === 'stop' || verb === 'kill') return isStopped(row);
  if (verb === 'pause') return row.state === 'paused';
  return (verb === 'start' || verb === 'unpause') && row.state === 'running';
}

/** What became of one call, kept until it is dismissed. */
export interface ActionOutcome {
  id: number;
  verb: Verb;
  done: number;
  /** Those of `done`, for whoever takes it back. */
  rows: readonly ContainerRow[];
  /** Those that were so already: started, stopped. */
  unchanged: string[];
  failed: { name: string; problem: Problem }[];
}

/** Outcomes kept at once. */
const maximumOutcomes = 5;

/** What is under way on which container, and what became of it. Rows follow only their own container. */
export class ActionStore {
  readonly #pending = new Map<string, Verb>();
  readonly #removed = new Set<string>();
  #outcomes: readonly ActionOutcome[] = [];
  #next = 1;
  readonly #listeners = new Set<() => void>();

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  pending(id: string): Verb | undefined {
    return this.#pending.get(id);
  }

  /** Whether this page took it away, or is about to. */
  readonly isRemoved = (id: string): boolean => this.#removed.has(id) || this.#pending.get(id) === 'remove';

  readonly outcomes = (): readonly ActionOutcome[] => this.#outcomes;

  begin(verb: Verb, rows: readonly ContainerRow[]): void {
    for (const row of rows) this.#pending.set(row.id, verb);
    this.#tell();
  }

  /** Told without an outcome when all went well and one row says so by itself. */
  end(verb: Verb, rows: readonly ContainerRow[], problems: ReadonlyMap<string, Problem>): void {
    for (const row of rows) {
      this.#pending.delete(row.id);
      if (verb === 'remove' && !problems.has(row.id)) this.#removed.add(row.id);
    }
    const outcome: ActionOutcome = {
      id: this.#next,
      verb,
      done: rows.length - problems.size,
      rows: rows.filter((row) => !problems.has(row.id)),
      unchanged: [],
      failed: [],
    };
    for (const row of rows) {
      const problem = problems.get(row.id);
      if (problem?.code === 'not-modified') outcome.unchanged.push(row.name);
      else if (problem) outcome.failed.push({ name: row.name, problem });
    }
    if (rows.length > 1 || problems.size > 0) {
      this.#next += 1;
      this.#outcomes = [outcome, ...this.#outcomes].slice(0, maximumOutcomes);
    }
    this.#tell();
  }

  readonly dismiss = (id: number): void => {
    this.#outcomes = this.#outcomes.filter((outcome) => outcome.id !== id);
    this.#tell();
  };

  #tell(): void {
    this.#listeners.forEach((listener) => listener());
  }
}

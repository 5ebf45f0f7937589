import PQueue from 'p-queue';
import type { Docker } from '../docker/docker';
import type { RunFacts } from '../docker/containers/run-facts';
import type { ContainerRows } from './container-rows';
import { report, singleFlight } from './single-flight';

/** Inspects under way at once: more would take the sockets that people's own actions need. */
const inspectsAtOnce = 6;
/** Above so many, one list of all is asked instead of a list of these. */
const listedByName = 50;

interface Inspecting {
  running: boolean;
  again: boolean;
  relist: boolean;
}

/**
 * Asks the engine anew about single containers. Coalesced: one list under way at a time, which takes all that wait; one
 * inspect a container at a time, which is repeated when it was asked again meanwhile.
 */
export class ContainerRefresh {
  readonly #inspects = new PQueue({ concurrency: inspectsAtOnce, autoStart: false });
  readonly #inspecting = new Map<string, Inspecting>();
  #toList: Set<string> | 'all' = new Set();
  #open = false;
  readonly #askList: () => void;

  constructor(
    readonly docker: Docker,
    readonly rows: ContainerRows,
    readonly changed: () => void,
    end: AbortSignal,
  ) {
    this.#askList = singleFlight(() => this.#list(), end);
  }

  /** Lets what was asked so far, and from now on, go to the engine. */
  open(): void {
    this.#open = true;
    this.#inspects.start();
    this.#askList();
  }

  /** Drops what waits; nothing is asked until `open`. */
  shut(): void {
    this.#open = false;
    this.#inspects.pause();
    this.#inspects.clear();
    this.#inspecting.clear();
    this.#toList = new Set();
  }

  list(id: string): void {
    if (this.#toList !== 'all') this.#toList.add(id);
    if (this.#open) this.#askList();
  }

  listAll(): void {
    this.#toList = 'all';
    if (this.#open) this.#askList();
  }

  /** Asks for the latest run of a container; `relist`: its ports and networks afterwards. Urgent ones go first. */
  inspect(id: string, options: { relist: boolean; urgent: boolean }): void {
    const waiting = this.#inspecting.get(id);
    if (waiting) {
      waiting.relist ||= options.relist;
      if (waiting.running) waiting.again = true;
      else if (options.urgent) this.#inspects.setPriority(id, 1);
      return;
    }
    const state = { running: false, again: false, relist: options.relist };
    this.#inspecting.set(id, state);
    void this.#inspects.add(() => this.#inspect(id, state), { id, priority: options.urgent ? 1 : 0 });
  }

  async #inspect(id: string, state: Inspecting): Promise<void> {
    state.running = true;
    do {
      state.again = false;
      const facts = await this.#ask(id);
      if (facts === null || !this.rows.inspected(id, facts)) state.relist = true;
      this.changed();
    } while (state.again);
    if (this.#inspecting.get(id) !== state) return;
    this.#inspecting.delete(id);
    // Only now: the list may lag behind an event; inspect has waited until the engine was done with it.
    if (state.relist) this.list(id);
  }

  /** Null when it cannot be told: then the list decides whether the container is still there. */
  async #ask(id: string): Promise<RunFacts | null> {
    try {
      return await this.docker.containers.runFacts(id);
    } catch (error) {
      report(error);
      return null;
    }
  }

  async #list(): Promise<void> {
    const waiting = this.#toList;
    if (!this.#open || (waiting !== 'all' && waiting.size === 0)) return;
    this.#toList = new Set();
    const ids = waiting === 'all' || waiting.size > listedByName ? 'all' : [...waiting];
    const ticket = this.rows.ticket();
    try {
      const answers = await this.docker.containers.list(ids === 'all' ? undefined : ids);
      if (!this.#open) return;
      for (const id of this.rows.listed(ticket, answers, ids)) this.inspect(id, { relist: false, urgent: true });
      this.changed();
    } catch (error) {
      this.#toList = joined(this.#toList, ids);
      throw error;
    }
  }
}

function joined(a: Set<string> | 'all', b: readonly string[] | 'all'): Set<string> | 'all' {
  return a === 'all' || b === 'all' ? 'all' : new Set([...a, ...b]);
}

import type { ContainerEvent } from '@/lib/contract/watch';
import { newestEvents } from '@/lib/contract/newest-events';
import type { EngineEvent } from '../docker/system/events';
import { containerOf, toContainerEvent } from './container-event';
import type { ProbeExecs } from './probe-execs';

/** Containers whose events are kept: those of which something was told last. */
const maximumContainers = 2000;

/**
 * What happened to each container, as far as the engine told since Quayside runs, and the 256 events that an engine
 * remembers from before. In memory, bounded; what a new subscription repeats is known by its id.
 */
export class History {
  readonly #events = new Map<string, ContainerEvent[]>();
  readonly #listeners = new Map<string, Set<(event: ContainerEvent) => void>>();

  constructor(readonly execs: ProbeExecs) {}

  /** Takes an event of the engine. */
  take(event: EngineEvent): void {
    const id = containerOf(event);
    const told = id === null ? null : toContainerEvent(event);
    if (id === null || !told) return;
    if (told.action === 'exec_create' || told.action === 'exec_die')
      void this.execs.isProbe(id, event).then((probe) => probe || this.#add(id, told));
    else this.#add(id, told);
    if (told.action === 'destroy') this.execs.forget(id);
  }

  /** What is known of one container, newest first. */
  of(containerId: string): ContainerEvent[] {
    return this.#events.get(containerId) ?? [];
  }

  subscribe(containerId: string, listener: (event: ContainerEvent) => void): () => void {
    const listeners = this.#listeners.get(containerId) ?? new Set();
    this.#listeners.set(containerId, listeners.add(listener));
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0 && this.#listeners.get(containerId) === listeners) this.#listeners.delete(containerId);
    };
  }

  #add(id: string, told: ContainerEvent): void {
    const before = this.of(id);
    if (before.some((one) => one.id === told.id)) return;
    // An exec is told when it is known to be no probe: others may have overtaken it.
    const at = before.findIndex((one) => one.at <= told.at);
    const events = at < 0 ? [...before, told] : [...before.slice(0, at), told, ...before.slice(at)];
    this.#events.delete(id);
    this.#events.set(id, newestEvents(events));
    if (this.#events.size > maximumContainers) {
      const [oldest] = this.#events.keys();
      if (oldest !== undefined) this.#events.delete(oldest);
    }
    this.#listeners.get(id)?.forEach((listener) => listener(told));
  }
}

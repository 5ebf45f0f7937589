import type { EngineEvent } from '../docker/system/events';

/** Execs of probes whose end is awaited, at most. */
const maximumExecs = 1000;

/** Tells the execs of health checks from those of people: by the command, which is the check's. */
export class ProbeExecs {
  readonly #tests = new Map<string, Promise<string | null>>();
  readonly #people = new Set<string>();
  /** What was found of an event, for all who ask. */
  readonly #found = new WeakMap<EngineEvent, Promise<boolean>>();

  /** `testOf`: the command of a container's health check as its execs are called, null without one. */
  constructor(readonly testOf: (containerId: string) => Promise<string | null>) {}

  /** Whether an `exec_create`, `exec_start` or `exec_die` is of the container's health check. */
  isProbe(containerId: string, event: EngineEvent): Promise<boolean> {
    const found = this.#found.get(event) ?? this.#look(containerId, event);
    this.#found.set(event, found);
    return found;
  }

  async #look(containerId: string, { action, attributes }: EngineEvent): Promise<boolean> {
    const test = await this.#testOf(containerId);
    const execId = attributes['execID'] ?? '';
    if (action === 'exec_die') return test !== null && !this.#people.delete(execId);
    // A check by shell begins with the shell, which an image may name.
    const probe = test !== null && (action === `exec_create: ${test}` || action.endsWith(` ${test}`));
    if (!probe && test !== null) this.#note(execId);
    return probe;
  }

  forget(containerId: string): void {
    this.#tests.delete(containerId);
  }

  #testOf(containerId: string): Promise<string | null> {
    const known = this.#tests.get(containerId);
    if (known) return known;
    // A container that is gone by now has no probes any more.
    const asked = this.testOf(containerId).catch(() => {
      this.#tests.delete(containerId);
      return null;
    });
    this.#tests.set(containerId, asked);
    return asked;
  }

  #note(execId: string): void {
    this.#people.add(execId);
    const [oldest] = this.#people;
    if (this.#people.size > maximumExecs && oldest !== undefined) this.#people.delete(oldest);
  }
}

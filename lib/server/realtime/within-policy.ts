import type { Caller } from '@/lib/contract/roles';
import type { Core } from '../core';
import { isFailure } from '../errors/failure';

/** What it needs of the core. */
export type PolicyCore = Pick<Core, 'terminals' | 'environment' | 'policies'>;

/**
 * Whether one socket may use the container of a session that is open already, perhaps by another or before the policy
 * said no. Asked of the engine once a session, and again after a change of the policy, so that keys need not wait.
 */
export class WithinPolicy {
  readonly #permitted = new Set<string>();
  /** To be called when the socket goes. */
  readonly stop: () => void;

  constructor(
    readonly core: PolicyCore,
    readonly caller: Caller,
  ) {
    this.stop = core.policies.subscribe(() => this.#permitted.clear());
  }

  /** Throws `policy`, `not-found` for a session that is none. */
  async demand(id: string): Promise<void> {
    if (this.#permitted.has(id)) return;
    const { terminals, environment } = this.core;
    const { ended, facts } = terminals.get(id);
    if (!ended) await environment(facts.env).guard.use(this.caller.actor, facts.containerId).catch(unlessGone);
    this.#permitted.add(id);
  }
}

/** A container that is gone can be used by nobody; its session is about to end. */
function unlessGone(error: unknown): void {
  if (!isFailure(error) || error.code !== 'not-found') throw error;
}

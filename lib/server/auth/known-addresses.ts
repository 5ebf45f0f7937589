import type { Sessions } from './sessions';
import { networkOf } from './throttle';

/** Remembered for one person beyond the addresses of the sessions that hold. */
const remembered = 32;

/** From where people signed in before: the addresses of their sessions, and since the start those of ended ones too. */
export class KnownAddresses {
  readonly #signedIn = new Map<string, Set<string>>();

  constructor(readonly sessions: Pick<Sessions, 'list'>) {}

  has(personId: string, address: string): boolean {
    const network = networkOf(address);
    if (this.#signedIn.get(personId)?.has(network)) return true;
    return this.sessions.list(personId).some((session) => networkOf(session.address) === network);
  }

  add(personId: string, address: string): void {
    const networks = this.#signedIn.get(personId) ?? new Set();
    const network = networkOf(address);
    networks.delete(network);
    networks.add(network);
    for (const oldest of networks) {
      if (networks.size <= remembered) break;
      networks.delete(oldest);
    }
    this.#signedIn.set(personId, networks);
  }
}

import type { Sessions } from '../auth/sessions';
import { logged } from '../log/log';
import type { Terminals } from './terminals';

/** What lets somebody in, by its id, and tells when it no longer does: sessions, keys. */
type Entrances = Pick<Sessions, 'holds' | 'subscribe'>;

/** Both as one: an id is of either. */
export function eitherOf(one: Entrances, other: Entrances): Entrances {
  return {
    holds: (id) => one.holds(id) || other.holds(id),
    subscribe(listener) {
      const stops = [one.subscribe(listener), other.subscribe(listener)];
      return () => stops.forEach((stop) => stop());
    },
  };
}

/**
 * Ends what a session opened at the moment when it ends, and what was still being opened for it as soon as it is open.
 */
export function endWithSession(terminals: Pick<Terminals, 'endOf' | 'subscribe'>, sessions: Entrances): void {
  const end = (ids: readonly string[]) => {
    terminals
      .endOf(({ sessionId }) => sessionId !== null && ids.includes(sessionId))
      .catch(logged('terminals of an ended session could not be ended'));
  };
  sessions.subscribe(end);
  terminals.subscribe({
    session({ ended, openedBy: { sessionId } }) {
      if (!ended && sessionId !== null && !sessions.holds(sessionId)) end([sessionId]);
    },
    gone: () => undefined,
  });
}

import type { Sessions } from '../auth/sessions';
import { logged } from '../log/log';
import type { Terminals } from './terminals';

/**
 * Ends what a session opened at the moment when it ends, and what was still being opened for it as soon as it is open.
 */
export function endWithSession(
  terminals: Pick<Terminals, 'endOf' | 'subscribe'>,
  sessions: Pick<Sessions, 'holds' | 'subscribe'>,
): void {
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

import { newSecret } from './secrets';

/** How long a ticket may lie. A page uses it at once. Milliseconds. */
const goodMs = 30_000;
/** Tickets that lie at the same time; the oldest go first. */
const maximumTickets = 1000;

/**
 * What a browser may fetch by a form, which sends no header: saving a file as it comes, instead of holding all of it in
 * the page. A ticket stands for the page's token, once, for one session and the one thing that it was issued for.
 */
export interface Tickets {
  /** A ticket for `asked`, which the session of that id alone may use. */
  issue(sessionId: string, asked: unknown): string;
  /** What a ticket is for, once; null: there is none, it is over, or it is another session's. */
  redeem(ticket: string, sessionId: string): { asked: unknown } | null;
}

export function createTickets(now: () => number = Date.now): Tickets {
  const issued = new Map<string, { sessionId: string; asked: unknown; until: number }>();
  return {
    issue(sessionId, asked) {
      for (const [ticket, { until }] of issued)
        if (until < now() || issued.size >= maximumTickets) issued.delete(ticket);
      const ticket = newSecret();
      issued.set(ticket, { sessionId, asked, until: now() + goodMs });
      return ticket;
    },
    redeem(ticket, sessionId) {
      const found = issued.get(ticket);
      if (!found || found.sessionId !== sessionId) return null;
      issued.delete(ticket);
      return found.until < now() ? null : { asked: found.asked };
    },
  };
}

import { keptEvents, type EventGap, type EventHistory, type EventNews } from '@/lib/contract/events';
import type { Problem } from '@/lib/contract/problem';
import type { EventsClientEvents, EventsServerEvents } from '@/lib/contract/sockets';
import { socket } from '../socket';

/** What a page knows of what happened. `history` null: nothing yet; it stays while `problem` says why no newer came. */
export interface KnownEvents {
  history: EventHistory | null;
  problem: Problem | null;
}

/** Follows the events of an engine over the `/events` namespace, and again after each reconnect. */
export class EventStore {
  #known: KnownEvents = { history: null, problem: null };
  #lostAt: number | null = null;
  /** Gaps of this page's own connection. */
  #gaps: EventGap[] = [];
  readonly #listeners = new Set<() => void>();

  constructor(readonly env: string) {}

  readonly snapshot = (): KnownEvents => this.#known;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Begins to follow, until the returned function is called. */
  start(): () => void {
    let wanted = true;
    const connection = socket<EventsServerEvents, EventsClientEvents>('/events');
    const ask = () =>
      connection.emit('watch', { env: this.env }, ({ data, error }) => {
        if (!wanted) return;
        if (error) this.#change({ ...this.#known, problem: error });
        else this.#found(data);
      });
    const take = (news: EventNews, taken: () => void) => {
      const { history } = this.#known;
      if (history) this.#change({ history: joined(history, news), problem: null });
      taken();
    };
    const lost = () => void (this.#lostAt ??= Date.now());
    connection.on('happened', take).on('connect', ask).on('disconnect', lost);
    if (connection.connected) ask();
    else connection.connect();
    return () => {
      wanted = false;
      connection.off('happened', take).off('connect', ask).off('disconnect', lost);
      connection.disconnect();
    };
  }

  #found(told: EventHistory): void {
    const from = this.#lostAt;
    this.#lostAt = null;
    // The server has gone on listening, unless it is another than before.
    if (from !== null && told.since > from) this.#gaps = [{ from, to: told.since }, ...this.#gaps];
    const before = this.#known.history;
    const all = { ...told, gaps: [...told.gaps, ...this.#gaps] };
    this.#change({ history: before ? joined(all, { events: before.events, gaps: [] }) : all, problem: null });
  }

  #change(known: KnownEvents): void {
    this.#known = known;
    this.#listeners.forEach((listener) => listener());
  }
}

/** What was known and what is new, newest first, each once, as many as are kept. */
export function joined(history: EventHistory, { events, gaps }: EventNews): EventHistory {
  const known = new Set(history.events.map(({ id }) => id));
  const added = events.filter(({ id }) => !known.has(id));
  if (added.length === 0 && gaps.length === 0) return history;
  const all = [...added.reverse(), ...history.events].sort((a, b) => b.at - a.at).slice(0, keptEvents);
  return { ...history, events: all, gaps: [...gaps, ...history.gaps] };
}

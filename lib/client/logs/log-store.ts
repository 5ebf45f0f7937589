import type { LogBatch, LogFollow, LogState } from '@/lib/contract/logs';
import type { Problem } from '@/lib/contract/problem';
import type { LogsClientEvents, LogsServerEvents } from '@/lib/contract/sockets';
import { socket } from '../socket';
import { LogRows, type LogRow } from './rows';

/** What a page knows of a log. `opening` until the first answer; `offline` while the page has no connection. */
export interface LogSnapshot {
  rows: readonly LogRow[];
  state: LogState | 'opening' | 'offline';
  tty: boolean;
  problem: Problem | null;
}

/**
 * Follows one container's log over the `/logs` namespace and keeps its newest rows. A dropped connection goes on after
 * the last line that was shown.
 */
export class LogStore {
  #snapshot: LogSnapshot = { rows: [], state: 'opening', tty: false, problem: null };
  readonly #rows = new LogRows();
  readonly #listeners = new Set<() => void>();
  readonly #socket = socket<LogsServerEvents, LogsClientEvents>('/logs');

  constructor(readonly request: Omit<LogFollow, 'id' | 'after'>) {}

  readonly snapshot = (): LogSnapshot => this.#snapshot;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Begins to follow, until the returned function is called. */
  start(): () => void {
    const id = crypto.randomUUID();
    const lines = (batch: LogBatch, shown: () => void) => {
      if (batch.id !== id) return;
      this.#rows.add(batch);
      this.#change({ rows: this.#rows.list });
      afterPaint(shown);
    };
    const state = (message: { id: string; state: LogState }) => {
      if (message.id === id) this.#change({ state: message.state });
    };
    const offline = () => this.#change({ state: 'offline' });
    const follow = () => this.#follow(id);
    this.#socket.on('lines', lines).on('state', state).on('connect', follow).on('disconnect', offline);
    if (this.#socket.connected) follow();
    else this.#socket.connect();
    return () => {
      this.#socket.off('lines', lines).off('state', state).off('connect', follow).off('disconnect', offline);
      this.#socket.emit('stop', { id });
    };
  }

  #follow(id: string): void {
    const after = this.#rows.position();
    this.#socket.emit('follow', { ...this.request, id, ...(after ? { after } : {}) }, ({ data, error }) => {
      if (data) this.#change({ state: data.state, tty: data.tty, problem: null });
      else this.#change({ problem: error });
    });
  }

  #change(change: Partial<LogSnapshot>): void {
    this.#snapshot = { ...this.#snapshot, ...change };
    this.#listeners.forEach((listener) => listener());
  }
}

/** Calls `done` when what was given to React is on the screen; a page in the background paints nothing and waits for nothing. */
function afterPaint(done: () => void): void {
  if (document.hidden) setTimeout(done);
  else requestAnimationFrame(() => setTimeout(done));
}

import type { TerminalOpen, TerminalSession } from '@/lib/contract/terminal';
import { unwrap } from './connection';
import { keepDock, readDock, type DockState } from './dock-state';
import type { TerminalSocket } from './events';
import { Opener } from './opener';
import { withFront, withoutPane, withPane } from './panes';

/** A container that a new terminal is asked for: the form stands in the dock. */
export interface Asked {
  containerId: string;
  containerName: string;
}

export interface TerminalsState {
  sessions: readonly TerminalSession[];
  dock: DockState;
  asked: Asked | null;
  /** The session that a person has just asked for, until it has taken the focus; one that a reload finds takes none. */
  chosen: string | null;
}

/** What a terminal is opened with. */
export type OpenRequest = Pick<TerminalOpen, 'containerId' | 'kind' | 'cols' | 'rows'> & Partial<TerminalOpen>;

/** The sessions of one environment as the server tells them, and which of them the dock shows. */
export class TerminalsStore {
  #state: TerminalsState = { sessions: [], dock: readDock(), asked: null, chosen: null };
  readonly #listeners = new Set<() => void>();
  readonly #opener = new Opener();

  constructor(
    readonly socket: TerminalSocket,
    readonly env: string,
  ) {}

  /** Starts to listen; the answer stops it. */
  start(): () => void {
    const { socket } = this;
    const list = () =>
      void socket.emit('list', { env: this.env }, (answer) => {
        if (answer.data) this.#set({ sessions: answer.data });
      });
    const session = (changed: TerminalSession) => {
      if (changed.env === this.env) this.#set({ sessions: upsert(this.#state.sessions, changed) });
    };
    const gone = (id: string) => this.#set({ sessions: this.#state.sessions.filter((one) => one.id !== id) });
    socket.on('connect', list).on('session', session).on('gone', gone);
    if (socket.connected) list();
    else socket.connect();
    return () => void socket.off('connect', list).off('session', session).off('gone', gone);
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly state = (): TerminalsState => this.#state;

  /** Opens a session and shows it in the dock, unless `quietly`. Throws `ApiError`. */
  async open(request: OpenRequest, quietly = false): Promise<TerminalSession> {
    const session = unwrap(await this.socket.emitWithAck('open', { env: this.env, tty: true, ...request }));
    this.#set({ sessions: upsert(this.#state.sessions, session), asked: null });
    if (!quietly) this.focus(session.id);
    return session;
  }

  /** Ends a session and takes it off the list; answers how it ended. Throws `ApiError`. */
  async close(id: string): Promise<TerminalSession> {
    const { sessions, dock } = this.#state;
    const at = sessions.findIndex((session) => session.id === id);
    const left = sessions.filter((session) => session.id !== id);
    const next = left[Math.min(at, left.length - 1)]?.id ?? null;
    const without = withoutPane(dock, id);
    this.#set({ sessions: left });
    this.setDock({ ...without, current: without.current ?? (dock.current === id ? next : dock.current) });
    return unwrap(await this.socket.emitWithAck('close', { id }));
  }

  /** Shows a session in the dock and puts the focus into it. */
  focus(id: string): void {
    this.#opener.note();
    this.setDock({ open: true, ...withFront(this.#state.dock, id) });
    this.#set({ asked: null, chosen: id });
  }

  /** Shows a session in a pane of its own beside those that are shown, and puts the focus into it. */
  focusBeside(id: string, stacked: boolean): void {
    this.#opener.note();
    this.setDock({ open: true, stacked, ...withPane(this.#state.dock, id) });
    this.#set({ asked: null, chosen: id });
  }

  /** The session that was chosen has the focus now. */
  tookFocus(): void {
    this.#set({ chosen: null });
  }

  /** A terminal was asked for: whatever has the focus gets it back when it is closed. */
  noteOpener(): void {
    this.#opener.note();
  }

  giveFocusBack(): void {
    this.#opener.giveBack();
  }

  /** Shows the form of a new terminal in the dock. */
  ask(asked: Asked | null): void {
    if (asked) this.#opener.note();
    this.#set({ asked });
    if (asked) this.setDock({ open: true });
  }

  setDock(change: Partial<DockState>): void {
    const dock = { ...this.#state.dock, ...change };
    keepDock(dock);
    this.#set({ dock });
  }

  #set(change: Partial<TerminalsState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }
}

function upsert(sessions: readonly TerminalSession[], changed: TerminalSession): TerminalSession[] {
  const known = sessions.some((session) => session.id === changed.id);
  if (!known) return [...sessions, changed];
  return sessions.map((session) => (session.id === changed.id ? changed : session));
}

import { randomUUID } from 'node:crypto';
import type { Caller } from '@/lib/contract/roles';
import type { TerminalOpen } from '@/lib/contract/terminal';
import { Failure } from '../errors/failure';
import { Idle } from './idle';
import { openMain } from './main-upstream';
import { open, type Opened, type OpenPlace } from './open';
import { openedBy, type OpenedBy } from './opened-by';
import { Session, type Snapshot } from './session';

/** A container made and not yet started, whose terminal is wanted from its first byte. Sizes in character cells. */
export interface RunTerminal {
  env: string;
  containerId: string;
  name: string;
  /** As shown to a person, such as `python -m this`. */
  command: string;
  tty: boolean;
  /** Whether the container was created with its stdin open. */
  stdin: boolean;
  autoRemove: boolean;
  cols: number;
  rows: number;
}

/** A session that listens before its container starts: attached, and waiting for the exit code. */
export interface PreparedRun {
  readonly session: Snapshot;
  /** Starts the container by `start`, with the size of the terminal as early as the engine takes it. Throws what `start` does. */
  startBy(start: () => Promise<void>): Promise<void>;
  /** Call when the start failed: ends the session and takes it off the list. */
  abandoned(): Promise<void>;
}

/** What happens to the sessions, told to whoever shows them. */
export interface TerminalListener {
  session(session: Session): void;
  gone(session: Session): void;
}

/** Every terminal session of the server. An ended one stays listed until a person closes it, or nobody looks for 30 min. */
export interface Terminals {
  list(env: string): Session[];
  /** The session of that id. Throws `not-found`. */
  get(id: string): Session;
  /** Opens an exec, joins a running container, or starts an ended one with its terminal attached. Throws `Failure`; `policy` too. */
  open(request: TerminalOpen, caller: Caller): Promise<Session>;
  /**
   * `docker run` keeps the order create → `openRun` (attach, wait `next-exit`) → `startBy` (start, resize): not a byte
   * is lost, and the exit code is known though the container removes itself.
   */
  openRun(request: RunTerminal, caller: Caller): Promise<PreparedRun>;
  /** Ends a session for a person and takes it off the list; answers how it ended. Throws `not-found`. */
  end(id: string): Promise<Snapshot>;
  /**
   * Ends what those opened whose right to it is gone: all of it is off the list when this returns, and resolves when the
   * processes were hung up.
   */
  endOf(whose: (openedBy: OpenedBy) => boolean): Promise<void>;
  /** Tells `listener` of every change from now on, until the answer is called. */
  subscribe(listener: TerminalListener): () => void;
  /** Ends every session; resolves when their processes were hung up. */
  close(): Promise<void>;
}

export function createTerminals(parts: {
  environment: (slug: string) => OpenPlace;
  /** Told of each session that a run opened, before anybody sees it. When it throws there is no terminal. */
  opened?: (session: Session) => Promise<void>;
  /** Told once of each session that has ended. */
  ended?: (session: Session) => void;
}): Terminals {
  const sessions = new Map<string, { session: Session; idle: Idle }>();
  const listeners = new Set<TerminalListener>();

  const find = (id: string) => {
    const found = sessions.get(id);
    if (!found) throw new Failure('not-found', { detail: `terminal ${id}` });
    return found;
  };
  const forget = (id: string) => {
    const { session, idle } = find(id);
    idle.stop();
    sessions.delete(id);
    for (const listener of listeners) listener.gone(session);
  };
  const changed = (session: Session) => {
    const entry = sessions.get(session.id);
    if (!entry) return;
    entry.idle.note(session.viewers > 0);
    for (const listener of listeners) listener.session(session);
  };
  const keep = ({ facts, upstream }: Opened, caller: Caller) => {
    let told = false;
    const session = new Session(facts, openedBy(caller), upstream, () => {
      if (session.ended && !told) parts.ended?.(session);
      told = session.ended;
      changed(session);
    });
    const idle = new Idle(() => {
      if (session.ended) forget(session.id);
      else void session.end('idle');
    });
    sessions.set(session.id, { session, idle });
    changed(session);
    return session;
  };

  const terminals: Terminals = {
    list: (env) => [...sessions.values()].map(({ session }) => session).filter(({ facts }) => facts.env === env),
    get: (id) => find(id).session,
    async open(request, caller) {
      return keep(await open(parts.environment(request.env), request, randomUUID(), caller), caller);
    },
    async openRun({ name, autoRemove, ...request }, caller) {
      const { docker, judged } = parts.environment(request.env);
      const { containerId, tty, cols, rows } = request;
      const upstream = await openMain(
        { docker, judged: judged(caller) },
        { id: containerId, tty, autoRemove, cols, rows },
      );
      const facts = { ...request, id: randomUUID(), containerName: name, kind: 'run', user: '' } as const;
      const session = keep({ facts, upstream }, caller);
      const abandoned = async () => {
        await session.end('closed');
        forget(session.id);
      };
      await parts.opened?.(session).catch(async (error: unknown) => {
        await abandoned();
        throw error;
      });
      return {
        session: session.snapshot(),
        startBy: (start) => upstream.startBy(start),
        abandoned,
      };
    },
    async end(id) {
      const { session } = find(id);
      await session.end('closed');
      if (sessions.has(id)) forget(id);
      return session.snapshot();
    },
    async endOf(whose) {
      const theirs = [...sessions.values()].map(({ session }) => session).filter((session) => whose(session.openedBy));
      for (const { id } of theirs) forget(id);
      await Promise.allSettled(theirs.map((session) => session.end('closed')));
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async close() {
      await Promise.allSettled([...sessions.values()].map(({ session }) => session.end('shutdown')));
      for (const id of [...sessions.keys()]) forget(id);
    },
  };
  return terminals;
}

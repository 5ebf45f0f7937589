import type { Namespace, Socket } from 'socket.io';
import { may, type Operation } from '@/lib/contract/permission';
import type { Caller } from '@/lib/contract/roles';
import type { TerminalServerEvents } from '@/lib/contract/sockets';
import * as wire from '@/lib/contract/terminal';
import type { Core } from '../core';
import { isOwn, shownTo } from '../terminal/opened-by';
import type { Session } from '../terminal/session';
import { aboutOpening, aboutSession } from './terminal-record';
import { answer } from './answer';
import { Views } from './terminal-views';
import { WithinPolicy, type PolicyCore } from './within-policy';

/** What goes out is typed by the contract; what comes in is not trusted, and parsed. */
type TerminalSocket = Socket<Record<string, (...args: unknown[]) => void>, TerminalServerEvents>;

type TerminalCore = Pick<Core, 'audit'> & PolicyCore;

/** What each way to open a terminal does to the container. */
const opens: Record<wire.TerminalOpen['kind'], Operation[]> = {
  exec: ['container.exec'],
  attach: ['container.attach'],
  start: ['container.start', 'container.attach'],
};
const named = ({ env }: { env: string }) => env;

/**
 * Namespace `/terminal`: authorises, parses and hands to `core.terminals`. See `TerminalClientEvents`. What another
 * person opened takes `terminal.join` for every message about it, and nobody without it hears that it exists.
 */
export function serveTerminal(namespace: Namespace, core: TerminalCore): void {
  namespace.on('connection', (socket: TerminalSocket) => serve(socket, core));
}

function serve(socket: TerminalSocket, core: TerminalCore): void {
  const { terminals, environment, audit } = core;
  const { caller } = socket.data as { caller: Caller };
  const env = ({ id }: { id: string }) => terminals.get(id).facts.env;
  const seeing = ({ openedBy }: Session): Operation[] =>
    isOwn(caller, openedBy) ? ['terminal.read'] : ['terminal.read', 'terminal.join'];
  const sees = (session: Session) => seeing(session).every((right) => may(caller.actor, right, session.facts.env));
  /** What an entry of the audit log says of a message about a session. */
  const about = ({ id }: { id: string }) => aboutSession(terminals.get(id));
  const recorded = { about } as const;
  /** What is typed and shown is never kept; that somebody may not is. */
  const refusals = { about, only: 'refusals' } as const;
  const read = { caller, env, audit, recorded, may: ({ id }: { id: string }) => seeing(terminals.get(id)) };
  /** To type into a session takes what it took to open it. */
  const act = {
    ...{ caller, env, audit, recorded },
    may({ id }: { id: string }) {
      const session = terminals.get(id);
      return [...seeing(session), ...opens[session.facts.kind === 'exec' ? 'exec' : 'attach']];
    },
  };
  /** The environments whose sessions the page lists. */
  const listed = new Set<string>();
  const policy = new WithinPolicy(core, caller);
  const views = new Views(terminals, (id) => ({
    output: (cursor, data, stream) => socket.emit('output', id, cursor, data, stream),
    skipped: (bytes, cursor) => socket.emit('skipped', id, bytes, cursor),
    answers: (from, to) => socket.emit('answers', id, from, to),
  }));

  const list = answer({ caller, audit, env: named, may: 'terminal.read', message: wire.TerminalList }, ({ env }) => {
    environment(env);
    listed.add(env);
    return terminals
      .list(env)
      .filter(sees)
      .map((session) => shownTo(caller, session));
  });
  const open = answer(
    {
      ...{ caller, audit, env: named, may: ({ kind }: wire.TerminalOpen) => opens[kind], message: wire.TerminalOpen },
      recorded: { about: (message) => aboutOpening(core, message) },
    },
    async (message, note) => {
      const session = await terminals.open(message, caller);
      note({ parameters: { terminal: session.id, command: session.facts.command } });
      return shownTo(caller, session);
    },
  );
  const attach = answer(
    {
      ...{ caller, env, audit, recorded },
      may: (view) => (view.cols ? act.may(view) : read.may(view)),
      message: wire.TerminalAttach,
    },
    async (view) => {
      await policy.demand(view.id);
      return shownTo(caller, views.attach(view));
    },
  );
  const detach = answer({ ...read, recorded: refusals, message: wire.TerminalRef }, ({ id }) => views.detach(id));
  const input = answer({ ...act, recorded: refusals, message: wire.TerminalInput }, async ({ id, data }) => {
    await policy.demand(id);
    views.typed(id);
    await terminals.get(id).write(Buffer.from(data.buffer, data.byteOffset, data.byteLength));
    return null;
  });
  const resize = answer({ ...act, recorded: refusals, message: wire.TerminalResize }, ({ id, cols, rows }) =>
    terminals.get(id).resize(cols, rows),
  );
  const acknowledge = answer({ ...read, recorded: refusals, message: wire.TerminalAcknowledge }, ({ id, cursor }) =>
    views.acknowledge(id, cursor),
  );
  const close = answer(
    { ...act, recorded: { about, as: 'terminal.close' }, message: wire.TerminalRef },
    async ({ id }) => {
      const session = terminals.get(id);
      await terminals.end(id);
      return shownTo(caller, session);
    },
  );

  socket.on('list', list);
  socket.on('open', open);
  socket.on('attach', attach);
  socket.on('detach', (message) => void detach(message, null));
  socket.on('input', (id, data, ack) => void input({ id, data }, ack));
  socket.on('resize', (message) => void resize(message, null));
  socket.on('acknowledge', (id, cursor) => void acknowledge({ id, cursor }, null));
  socket.on('close', close);
  const hears = (session: Session) => listed.has(session.facts.env) && sees(session);
  const stop = terminals.subscribe({
    session: (session) => void (hears(session) && socket.emit('session', shownTo(caller, session))),
    gone(session) {
      views.detach(session.id);
      if (hears(session)) socket.emit('gone', session.id);
    },
  });
  socket.on('disconnect', () => {
    stop();
    policy.stop();
    views.close();
  });
}

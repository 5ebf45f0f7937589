import type { Namespace, Socket } from 'socket.io';
import type { Operation } from '@/lib/contract/permission';
import type { Caller } from '@/lib/contract/roles';
import type { TerminalServerEvents } from '@/lib/contract/sockets';
import * as wire from '@/lib/contract/terminal';
import type { Core } from '../core';
import { answer } from './answer';
import { Views } from './terminal-views';

/** What goes out is typed by the contract; what comes in is not trusted, and parsed. */
type TerminalSocket = Socket<Record<string, (...args: unknown[]) => void>, TerminalServerEvents>;

/** What it needs of the core; `environment` throws `not-found` for a slug that is none. */
type TerminalCore = Pick<Core, 'terminals'> & { environment(slug: string): unknown };

/** What each way to open a terminal does to the container. */
const opens: Record<wire.TerminalOpen['kind'], Operation[]> = {
  exec: ['container.exec'],
  attach: ['container.attach'],
  start: ['container.start', 'container.attach'],
};
const named = ({ env }: { env: string }) => env;
const room = (env: string) => `sessions:${env}`;

/** Namespace `/terminal`: authorises, parses and hands to `core.terminals`. See `TerminalClientEvents`. */
export function serveTerminal(namespace: Namespace, core: TerminalCore): void {
  core.terminals.subscribe({
    session: (session) => namespace.to(room(session.env)).emit('session', session),
    gone: (id, env) => namespace.to(room(env)).emit('gone', id),
  });
  namespace.on('connection', (socket: TerminalSocket) => serve(socket, core));
}

function serve(socket: TerminalSocket, { terminals, environment }: TerminalCore): void {
  const { caller } = socket.data as { caller: Caller };
  const env = ({ id }: { id: string }) => terminals.get(id).facts.env;
  const read = { may: 'terminal.read', env, caller } as const;
  /** To type into a session takes what it took to open it. */
  const act = {
    caller,
    env,
    may: ({ id }: { id: string }) => opens[terminals.get(id).facts.kind === 'exec' ? 'exec' : 'attach'],
  };
  const views = new Views(terminals, (id) => ({
    output: (cursor, data, stream) => socket.emit('output', id, cursor, data, stream),
    skipped: (bytes, cursor) => socket.emit('skipped', id, bytes, cursor),
  }));

  const list = answer({ ...read, env: named, message: wire.TerminalList }, async ({ env }) => {
    environment(env);
    await socket.join(room(env));
    return terminals.list(env);
  });
  const open = answer({ caller, env: named, may: ({ kind }) => opens[kind], message: wire.TerminalOpen }, (message) =>
    terminals.open(message),
  );
  const attach = answer(
    {
      caller,
      env,
      may: (view) => ['terminal.read', ...(view.cols ? act.may(view) : [])],
      message: wire.TerminalAttach,
    },
    (view) => views.attach(view),
  );
  const detach = answer({ ...read, message: wire.TerminalRef }, ({ id }) => views.detach(id));
  const input = answer({ ...act, message: wire.TerminalInput }, async ({ id, data }) => {
    await terminals.get(id).write(Buffer.from(data.buffer, data.byteOffset, data.byteLength));
    return null;
  });
  const resize = answer({ ...act, message: wire.TerminalResize }, ({ id, cols, rows }) =>
    terminals.get(id).resize(cols, rows),
  );
  const acknowledge = answer({ ...read, message: wire.TerminalAcknowledge }, ({ id, cursor }) =>
    views.acknowledge(id, cursor),
  );
  const close = answer({ ...act, message: wire.TerminalRef }, ({ id }) => terminals.end(id));

  socket.on('list', list);
  socket.on('open', open);
  socket.on('attach', attach);
  socket.on('detach', (message) => void detach(message, null));
  socket.on('input', (id, data, ack) => void input({ id, data }, ack));
  socket.on('resize', (message) => void resize(message, null));
  socket.on('acknowledge', (id, cursor) => void acknowledge({ id, cursor }, null));
  socket.on('close', close);
  const stop = terminals.subscribe({ session: () => undefined, gone: (id) => views.detach(id) });
  socket.on('disconnect', () => {
    stop();
    views.close();
  });
}

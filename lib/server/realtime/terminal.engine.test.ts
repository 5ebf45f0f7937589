import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { io, type Socket } from 'socket.io-client';
import { Server } from 'socket.io';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Ack } from '@/lib/contract/problem';
import type { TerminalSession } from '@/lib/contract/terminal';
import type { Caller } from '@/lib/contract/roles';
import { callerOf, localCaller } from '../testing/callers';
import { memoryAudit } from '../testing/memory-audit';
import { testTerminals } from '../testing/terminal-viewer';
import type { Core, Environment } from '../core';
import { safePolicy } from '@/lib/contract/policy/policy';
import { docker, until } from '../testing/test-engine';
import type { Terminals } from '../terminal/terminals';
import { openGuard } from '../testing/open-guard';
import { serveTerminal } from './terminal';

let terminals: Terminals;
let containerId: string;
let address: string;
let server: Server;
const audit = memoryAudit();
const policies: Core['policies'] = {
  of: () => safePolicy,
  set: () => Promise.resolve(),
  subscribe: () => () => undefined,
};
const sockets: Socket[] = [];
/** Who stands behind a socket: told by its number, since the real handshake is not at stake here. */
const callers: Caller[] = [];

beforeAll(async () => {
  terminals = testTerminals();
  containerId = await docker('run', '-d', '--init', 'busybox', 'sleep', '100000');
  const http = createServer();
  server = new Server(http, { transports: ['websocket'], perMessageDeflate: false });
  const namespace = server.of('/terminal').use((socket, next) => {
    socket.data.caller = callers[(socket.handshake.auth as { number: number }).number];
    next();
  });
  const environment = () =>
    ({ guard: openGuard, live: { picture: () => ({ containers: [] }) } }) as unknown as Environment;
  serveTerminal(namespace, { terminals, environment, audit, policies });
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(http.address() as AddressInfo).port}/terminal`;
});
afterAll(async () => {
  for (const socket of sockets) socket.close();
  await server.close();
  await terminals.close();
  await docker('rm', '-f', containerId);
});

async function connect(caller = localCaller): Promise<Socket> {
  const auth = { number: callers.push(caller) - 1 };
  const socket = io(address, { transports: ['websocket'], forceNew: true, reconnection: false, auth });
  sockets.push(socket);
  await new Promise<void>((resolve) => socket.once('connect', resolve));
  return socket;
}
const ask = async <T>(socket: Socket, event: string, message: unknown) =>
  (await socket.emitWithAck(event, message)) as Ack<T>;
async function open(socket: Socket, command: string): Promise<TerminalSession> {
  const message = { env: 'local', containerId, kind: 'exec', command, tty: true, cols: 80, rows: 24 };
  const { data, error } = await ask<TerminalSession>(socket, 'open', message);
  if (!data) throw new Error(JSON.stringify(error));
  return data;
}

/** Watches a session over a socket from `cursor` on, and acknowledges what comes. */
async function watch(socket: Socket, id: string, cursor: number) {
  const seen = { text: '', cursor };
  socket.on('output', (of: string, at: number, data: Buffer) => {
    if (of !== id) return;
    seen.text += data.toString();
    seen.cursor = at + data.length;
    socket.emit('acknowledge', id, seen.cursor);
  });
  await ask(socket, 'attach', { id, cursor });
  return seen;
}

describe('namespace /terminal', () => {
  test('a socket that dropped joins again by id and cursor, and misses nothing', async () => {
    const first = await connect();
    const { id } = await open(first, 'sh');
    const before = await watch(first, id, 0);
    first.emit('input', id, Buffer.from('echo one-$((1+1)); for i in 1 2 3; do sleep 0.1; echo late-$i; done\n'));
    await until(() => before.text.includes('one-2'), 'the first line');
    first.disconnect();
    const second = await connect();
    const after = await watch(second, id, before.cursor);
    await until(() => after.text.includes('late-3'), 'what came meanwhile');
    expect((before.text + after.text).match(/^(one-2|late-\d)\r$/gm)).toEqual([
      'one-2\r',
      'late-1\r',
      'late-2\r',
      'late-3\r',
    ]);
    await ask(second, 'close', { id });
  });

  test('two who watch see the same, and each other’s typing', async () => {
    const [one, two] = [await connect(), await connect()];
    const { id } = await open(one, 'cat');
    const [first, second] = [await watch(one, id, 0), await watch(two, id, 0)];
    two.emit('input', id, Buffer.from('from two\n'));
    await until(() => first.text.includes('from two\r\nfrom two'), 'the echo at the first');
    await until(() => second.text === first.text, 'the same at the second');
    expect(terminals.get(id).snapshot().viewers).toBe(2);
    two.disconnect();
    await until(() => terminals.get(id).snapshot().viewers === 1, 'the second to be counted out');
    await ask(one, 'close', { id });
  });

  test('who lists the sessions hears of each that opens, changes and goes', async () => {
    const [watcher, other] = [await connect(), await connect()];
    const told: string[] = [];
    watcher.on('session', ({ state, viewers }: TerminalSession) => told.push(`${state} ${viewers}`));
    watcher.on('gone', () => told.push('gone'));
    await ask(watcher, 'list', { env: 'local' });
    const { id } = await open(other, 'cat');
    await watch(other, id, 0);
    await ask(other, 'close', { id });
    await until(() => told.includes('gone'), 'the end to be told');
    expect(told.slice(0, 2)).toEqual(['open 0', 'open 1']);
    expect((await ask<TerminalSession[]>(watcher, 'list', { env: 'local' })).data).toEqual([]);
  });

  test.each([
    ['open', { env: 'local', containerId: 'x', kind: 'exec', cols: 0, rows: 24 }],
    ['open', null],
    ['attach', { id: 'none', cursor: -1 }],
    ['attach', 'x'],
    ['list', {}],
    ['close', { id: 7 }],
  ])('a malformed %s is refused', async (event, message) => {
    const socket = await connect();
    expect((await ask(socket, event, message)).error).toMatchObject({ code: 'bad-request' });
  });

  test('what is malformed or strange does no harm to a session', async () => {
    const socket = await connect();
    const { id } = await open(socket, 'cat');
    const seen = await watch(socket, id, 0);
    const refused = async (...input: unknown[]) =>
      ((await socket.emitWithAck('input', ...input)) as Ack<null>).error?.code;
    expect(await refused(id, 'text')).toBe('bad-request');
    expect(await refused(id, Buffer.alloc(65_537))).toBe('bad-request');
    expect(await refused('no-such-session', Buffer.from('x'))).toBe('not-found');
    for (const strange of [undefined, null, {}, [], 'x', NaN, -5, 1e300]) {
      socket.emit('acknowledge', id, strange);
      socket.emit('acknowledge', strange, 1);
      socket.emit('resize', strange);
      socket.emit('detach', strange);
    }
    socket.emit('input', id, Buffer.from('still here\n'));
    await until(() => seen.text.includes('still here\r\nstill here'), 'the echo');
    await ask(socket, 'close', { id });
  });

  test('a session that is not there is told as that', async () => {
    const socket = await connect();
    for (const event of ['attach', 'close'])
      expect((await ask(socket, event, { id: 'none', cursor: 0 })).error).toMatchObject({ code: 'not-found' });
  });
});

describe('a terminal of somebody else', () => {
  const ada = callerOf('ada', 'operator');
  const adaElsewhere = callerOf('ada', 'operator', 'another browser of ada');
  const bob = callerOf('bob', 'operator');
  const carol = callerOf('carol', 'admin');
  const size = { cols: 100, rows: 30 };

  /** What `caller` is told unasked, as `session` and `gone`. */
  async function listening(caller: Caller) {
    const socket = await connect(caller);
    const told: string[] = [];
    socket.on('session', ({ id }: TerminalSession) => told.push(id));
    socket.on('gone', (id: string) => told.push(`gone ${id}`));
    await ask(socket, 'list', { env: 'local' });
    return { socket, told, list: async () => (await ask<TerminalSession[]>(socket, 'list', { env: 'local' })).data };
  }

  test('is refused to an operator in every message, and not told of', async () => {
    const [owner, stranger] = [await listening(ada), await listening(bob)];
    const { id } = await open(owner.socket, 'cat');
    expect(await stranger.list()).toEqual([]);
    const asked: [string, ...unknown[]][] = [
      ['attach', { id, cursor: 0 }],
      ['attach', { id, cursor: 0, ...size }],
      ['close', { id }],
      ['input', id, Buffer.from('stolen\n')],
    ];
    for (const message of asked) {
      const { error } = (await stranger.socket.emitWithAck(...message)) as Ack<unknown>;
      expect(error, message[0]).toMatchObject({ code: 'forbidden' });
    }
    stranger.socket.emit('resize', { id, ...size });
    // An answer to a later message proves that the one without an answer was read.
    await stranger.list();
    expect(terminals.get(id).snapshot()).toMatchObject({ state: 'open', cols: 80, rows: 24, viewers: 0, cursor: 0 });
    await ask(owner.socket, 'close', { id });
    await until(() => owner.told.includes(`gone ${id}`), 'the end at its owner');
    expect(owner.told).toContain(id);
    await stranger.list();
    expect(stranger.told).toEqual([]);
  });

  test('is its own person’s in another browser, and an admin’s to join, who sees whose it is', async () => {
    const [first, again, admin] = [await listening(ada), await listening(adaElsewhere), await listening(carol)];
    const { id } = await open(first.socket, 'cat');
    expect(await again.list()).toMatchObject([{ id, own: true, openedBy: 'ada' }]);
    expect(await admin.list()).toMatchObject([{ id, own: false, openedBy: 'ada' }]);
    const seen = await watch(admin.socket, id, 0);
    again.socket.emit('input', id, Buffer.from('typed elsewhere\n'));
    await until(() => seen.text.includes('typed elsewhere'), 'what was typed in the other browser');
    expect((await ask<TerminalSession>(admin.socket, 'close', { id })).data).toMatchObject({ own: false });
    await until(() => first.told.includes(`gone ${id}`), 'the end at its owner');
  });

  test('ends, and is off every list at once, when the session that opened it does', async () => {
    const [first, admin] = [await listening(ada), await listening(carol)];
    const mine = await open(first.socket, 'cat');
    const other = await open(await connect(adaElsewhere), 'cat');
    const session = terminals.get(mine.id);
    const ending = terminals.endOf(({ sessionId }) => sessionId === ada.sessionId);
    expect(terminals.list('local').map(({ id }) => id)).toEqual([other.id]);
    await ending;
    expect(session.snapshot()).toMatchObject({ state: 'ended', left: 'nothing' });
    expect((await first.socket.emitWithAck('input', mine.id, Buffer.from('x'))) as Ack<null>).toMatchObject({
      error: { code: 'not-found' },
    });
    await until(() => admin.told.includes(`gone ${mine.id}`), 'the end at the admin');
    await terminals.endOf(({ personId }) => personId === 'person ada');
    expect(terminals.list('local')).toEqual([]);
  });

  test('that was opened by the launch link is nobody’s who has an account', async () => {
    const launched = await connect();
    const { id, own, openedBy } = await open(launched, 'cat');
    expect({ own, openedBy }).toEqual({ own: true, openedBy: null });
    expect(await (await listening(bob)).list()).toEqual([]);
    expect(await (await listening(carol)).list()).toMatchObject([{ id, own: false, openedBy: null }]);
    await ask(launched, 'close', { id });
  });
});

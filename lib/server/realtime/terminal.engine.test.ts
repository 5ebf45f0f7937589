import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { io, type Socket } from 'socket.io-client';
import { Server } from 'socket.io';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Ack } from '@/lib/contract/problem';
import type { TerminalSession } from '@/lib/contract/terminal';
import { testTerminals } from '../testing/terminal-viewer';
import { docker, until } from '../testing/test-engine';
import type { Terminals } from '../terminal/terminals';
import { serveTerminal } from './terminal';

let terminals: Terminals;
let containerId: string;
let address: string;
let server: Server;
const sockets: Socket[] = [];

beforeAll(async () => {
  terminals = testTerminals();
  containerId = await docker('run', '-d', '--init', 'busybox', 'sleep', '100000');
  const http = createServer();
  server = new Server(http, { transports: ['websocket'], perMessageDeflate: false });
  const namespace = server.of('/terminal').use((socket, next) => {
    socket.data.caller = { actor: { kind: 'local' }, sessionId: 's1', address: '127.0.0.1' };
    next();
  });
  serveTerminal(namespace, { terminals, environment: () => undefined });
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(http.address() as AddressInfo).port}/terminal`;
});
afterAll(async () => {
  for (const socket of sockets) socket.close();
  await server.close();
  await terminals.close();
  await docker('rm', '-f', containerId);
});

async function connect(): Promise<Socket> {
  const socket = io(address, { transports: ['websocket'], forceNew: true, reconnection: false });
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

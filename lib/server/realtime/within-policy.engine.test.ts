import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Server } from 'socket.io';
import { io, type Socket } from 'socket.io-client';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { safePolicy } from '@/lib/contract/policy/policy';
import type { Ack } from '@/lib/contract/problem';
import type { Caller } from '@/lib/contract/roles';
import type { TerminalSession } from '@/lib/contract/terminal';
import type { Core } from '../core';
import { callerOf } from '../testing/callers';
import { testCore } from '../testing/test-core';
import { docker } from '../testing/test-engine';
import { serveTerminal } from './terminal';

let core: Core;
let server: Server;
let address: string;
let containerId: string;
const callers = [callerOf('ada', 'admin', null), callerOf('otto', 'operator', null), callerOf('olga', 'owner', null)];
const [ada, otto, olga] = callers as [Caller, Caller, Caller];
const sockets: Socket[] = [];

beforeAll(async () => {
  core = await testCore();
  await docker('pull', '-q', 'busybox');
  containerId = await docker('run', '-d', '--init', '--cap-add', 'NET_ADMIN', 'busybox', 'sleep', '100000');
  const http = createServer();
  server = new Server(http, { transports: ['websocket'] });
  const namespace = server.of('/terminal').use((socket, next) => {
    socket.data.caller = callers[(socket.handshake.auth as { number: number }).number];
    next();
  });
  serveTerminal(namespace, core);
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(http.address() as AddressInfo).port}/terminal`;
});
afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.close();
  await core.terminals.endOf(() => true);
});
afterAll(async () => {
  await server.close();
  await core.close();
  await docker('rm', '-f', containerId);
});

const loosen = () => core.policies.set('local', { ...safePolicy, capabilities: ['NET_ADMIN'] });
const tighten = () => core.policies.set('local', safePolicy);

async function connect(caller: Caller) {
  const auth = { number: callers.indexOf(caller) };
  const socket = io(address, { transports: ['websocket'], forceNew: true, reconnection: false, auth });
  sockets.push(socket);
  await new Promise<void>((resolve) => socket.once('connect', resolve));
  const ask = async <T>(event: string, ...message: unknown[]) => {
    const { data, error } = (await socket.emitWithAck(event, ...message)) as Ack<T>;
    return error ? error.code : data;
  };
  const open = (kind = 'exec') =>
    ask<TerminalSession>('open', { env: 'local', containerId, kind, command: 'cat', tty: true, cols: 80, rows: 24 });
  return {
    open,
    type: (id: string) => ask('input', id, Buffer.from('x\n')),
    join: (id: string) => ask('attach', { id, cursor: 0 }),
    close: (id: string) => ask<TerminalSession>('close', { id }),
  };
}

test('a terminal into a container that a new policy forbids takes no more keys, and is not joined', async () => {
  await loosen();
  const [first, other] = [await connect(ada), await connect(olga)];
  const { id } = (await first.open()) as TerminalSession;
  expect(await first.join(id)).toMatchObject({ id });
  expect(await first.type(id)).toBeNull();
  await tighten();
  expect(await first.type(id)).toBe('policy');
  expect(await first.join(id)).toBe('policy');
  expect(await (await connect(ada)).join(id)).toBe('policy');
  // An owner is not bound by it.
  expect(await other.join(id)).toMatchObject({ id, own: false });
  expect(await other.type(id)).toBeNull();
  await loosen();
  expect(await first.type(id)).toBeNull();
  await tighten();
  expect(await first.close(id), 'to end it stays allowed, and nothing is left').toMatchObject({
    state: 'ended',
    left: 'nothing',
  });
});

test('nobody below owner joins what an owner opened into a container beyond the policy', async () => {
  await tighten();
  const owner = await connect(olga);
  const { id } = (await owner.open()) as TerminalSession;
  const [admin, operator] = [await connect(ada), await connect(otto)];
  expect(await admin.join(id)).toBe('policy');
  expect(await admin.type(id)).toBe('policy');
  expect(await operator.join(id)).toBe('forbidden');
  for (const kind of ['exec', 'attach']) expect(await admin.open(kind)).toBe('policy');
  expect(core.terminals.list('local')).toHaveLength(1);
  const { entries } = await core.audit.find({ operation: 'terminal.join', outcome: 'refused', limit: 10 });
  expect(entries.map(({ person, code }) => [person, code])).toContainEqual(['ada', 'policy']);
});

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { io, type Socket } from 'socket.io-client';
import { GET } from '@/app/api/session/route';
import { cookieName } from '@/lib/server/auth/cookie';
import { setCore, type Core } from '@/lib/server/core';
import { createRealtime } from '@/lib/server/realtime/server';
import { testCore } from '@/lib/server/testing/test-core';
import { until } from '@/lib/server/testing/test-engine';
import type { Row } from './support/row';

const races = 1000;

/** One session raced: requests and a handshake before, during and after its revocation. */
async function race(core: Core, url: string): Promise<{ before: number; after: number }> {
  const made = await core.sessions.create();
  if (!made) throw new Error('no session');
  const cookie = `${cookieName(core.site)}=${made.id}`;
  const { sessionId = '' } = core.sessions.find(made.id, made.token) ?? {};
  const headers = { cookie, 'x-quayside-token': made.token };
  const ask = async () =>
    (await GET(new Request('http://localhost/api/session', { headers }), { params: Promise.resolve({}) })).status ===
    200;
  const counts = { before: 0, after: 0 };
  let answered = false;
  const request = async () => {
    const started = answered;
    if (await ask()) counts[started ? 'after' : 'before'] += 1;
  };
  const options = { transports: ['websocket'], forceNew: true, reconnection: false };
  const socket: Socket = io(url, { ...options, extraHeaders: { cookie }, auth: { token: made.token } });
  const settled = new Promise<void>((resolve) => {
    socket.once('connect', resolve);
    socket.once('connect_error', () => resolve());
  });
  const running = [request(), request()];
  // The handshake is met at every stage of it.
  for (let turn = Math.floor(Math.random() * 12); turn > 0; turn -= 1) await new Promise(setImmediate);
  running.push(request());
  const revoked = core.sessions.revoke(sessionId).then(() => (answered = true));
  running.push(request());
  await revoked;
  await Promise.all([...running, request(), request(), settled]);
  // A socket that connected is closed; one that lives on and is answered was honoured.
  await until(() => socket.disconnected, 'the socket to be closed', 5000).catch(() => (counts.after += 1));
  socket.close();
  return counts;
}

/** How often a session was honoured by what began after its revocation had been answered. */
export async function measure(): Promise<Row[]> {
  const core = await testCore();
  const http = createServer();
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  const { port } = http.address() as AddressInfo;
  const here: Core = { ...core, site: { ...core.site, port, answersTo: () => true } };
  setCore(here);
  const server = createRealtime(http, here);
  const total = { before: 0, after: 0 };
  for (let done = 0; done < races; done += 10) {
    const counts = await Promise.all(Array.from({ length: 10 }, () => race(here, `http://127.0.0.1:${port}/live`)));
    for (const { before, after } of counts) {
      total.before += before;
      total.after += after;
    }
  }
  await server.close();
  await core.close();
  if (total.before < races) throw new Error('The sessions hardly ever held: nothing was raced.');
  return [
    {
      what: 'sessions honoured after their revocation',
      value: total.after,
      shown: String(total.after),
      baseline: `${races} races, ${total.before} requests before it answered`,
      bound: 0,
      kind: 'most',
    },
  ];
}

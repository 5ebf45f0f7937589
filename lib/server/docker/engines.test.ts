import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { until } from '../testing/test-engine';
import { connectEngine, type Connection } from './engines';

/** Far longer than a connection may idle. Milliseconds. */
const slowMs = 400;
const idleMs = 50;

let server: Server;
let engine: Connection;
let opened = 0;
const connections = () => new Promise<number>((resolve) => server.getConnections((_, count) => resolve(count)));

beforeEach(async () => {
  opened = 0;
  server = createServer((_, response) => void setTimeout(() => response.end('OK'), slowMs));
  server.on('connection', () => (opened += 1));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  engine = connectEngine(`tcp://127.0.0.1:${(server.address() as AddressInfo).port}`, undefined, idleMs);
});
afterEach(() => {
  engine.close();
  server.close();
});

it('gives back the connections that many calls at once took', async () => {
  // The server itself would keep them for 5 s.
  await Promise.all(Array.from({ length: 8 }, () => engine.plain.requests.ping()));
  expect(opened).toBe(8);
  await until(async () => (await connections()) === 0, 'the connections to be given back', 4000);
});
it('waits for the answer of a call, however long it takes', async () => {
  expect(String(await engine.plain.requests.ping())).toBe('OK');
});
it('uses a connection again that has not idled for long', async () => {
  await engine.plain.requests.ping();
  await engine.plain.requests.ping();
  expect(opened).toBe(1);
});

import { once } from 'node:events';
import { createServer } from 'node:http';
import { connect } from 'node:net';
import { Server } from 'socket.io';
import { io as openSocket } from 'socket.io-client';
import { expect, test } from 'vitest';
import { closeServer } from './close';
import { listen } from '../site/listen';

test('ends what a browser holds open: connections without a request, with one under way, kept alive, and sockets', async () => {
  const http = createServer((request, response) => {
    if (request.url === '/answered') response.end('done');
  });
  const io = new Server(http, { transports: ['websocket'], serveClient: false });
  const port = await listen(http, 0, '127.0.0.1');
  const socket = openSocket(`http://127.0.0.1:${port}`, { transports: ['websocket'], reconnection: false });
  await new Promise<void>((resolve) => socket.on('connect', resolve));
  const open = async (request: string) => {
    const connection = connect(port, '127.0.0.1');
    connection.on('error', () => undefined);
    await once(connection, 'connect');
    if (request) {
      const arrived = once(http, 'request');
      connection.write(request);
      await arrived;
    }
    return connection;
  };
  const connections = [
    await open(''),
    await open('GET /waiting HTTP/1.1\r\nHost: localhost\r\n\r\n'),
    await open('GET /answered HTTP/1.1\r\nHost: localhost\r\n\r\n'),
  ];
  const ended = Promise.all([
    ...connections.map((connection) => once(connection.resume(), 'close')),
    new Promise<void>((resolve) => socket.on('disconnect', () => resolve())),
  ]);

  await closeServer(http, io);
  await ended;
  expect(http.listening).toBe(false);
});

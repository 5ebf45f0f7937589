import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Server } from 'socket.io';

/** A socket.io server that asks nobody who they are. Prints its port. */
const http = createServer();
const io = new Server(http, { transports: ['websocket'], perMessageDeflate: false, serveClient: false });
io.of('/live').on('connection', () => undefined);
http.listen(0, '127.0.0.1', () => console.log((http.address() as AddressInfo).port));

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import Dockerode from 'dockerode';
import { Server } from 'socket.io';

/**
 * The baseline of the echo: the least that bridges an exec to a socket. websocket only, no deflate, Buffers, chunks that
 * arrive in one turn of the loop go out as one. Run as its own process: `bare-bridge.ts SOCKET CONTAINER`; prints its port.
 */
const [socketPath = '', containerId = ''] = process.argv.slice(2);
const docker = new Dockerode({ socketPath });
const http = createServer();
const io = new Server(http, { transports: ['websocket'], perMessageDeflate: false, serveClient: false });

io.on('connection', async (socket) => {
  const exec = await docker
    .getContainer(containerId)
    .exec({ Cmd: ['cat'], Tty: true, AttachStdin: true, AttachStdout: true, AttachStderr: true });
  const stream = await exec.start({ hijack: true, stdin: true, Tty: true });
  let waiting: Buffer[] = [];
  stream.on('data', (chunk: Buffer) => {
    if (waiting.length === 0)
      setImmediate(() => {
        socket.emit('output', Buffer.concat(waiting));
        waiting = [];
      });
    waiting.push(chunk);
  });
  socket.on('input', (data: Buffer) => stream.write(data));
  socket.on('disconnect', () => stream.end('\x04'));
  socket.emit('ready');
});
http.listen(0, '127.0.0.1', () => console.log((http.address() as AddressInfo).port));

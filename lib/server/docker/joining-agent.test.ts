import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { JoiningAgent } from './joining-agent';

const head = 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n';
const line = 'a line of a log\n';
const chunk = `${line.length.toString(16)}\r\n${line}\r\n`;
let server: Server;
afterEach(() => server.close());

/** Asks a server that answers each connection by `answer`. */
async function ask(answer: (socket: Socket) => void): Promise<IncomingMessage> {
  server = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.once('data', () => answer(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return new Promise((resolve, reject) => {
    get({ port, host: '127.0.0.1', agent: new JoiningAgent() }, resolve).once('error', reject);
  });
}

test('chunks that come together are read as one', async () => {
  const answer = await ask((socket) => socket.end(`${head}${chunk.repeat(2000)}0\r\n\r\n`));
  const pieces: string[] = [];
  answer.on('data', (data: Buffer) => pieces.push(data.toString()));
  await once(answer, 'end');
  expect(pieces.join('')).toBe(line.repeat(2000));
  expect(pieces.length).toBeLessThan(20);
  expect(answer.complete).toBe(true);
});

test('an answer that breaks off breaks off for whoever reads it', async () => {
  const answer = await ask((socket) => socket.end(`${head}${chunk.repeat(10)}`));
  await expect(answer.toArray()).rejects.toMatchObject({ code: 'ECONNRESET' });
  expect(answer.complete).toBe(false);
});

test('bytes that are no chunks are an error', async () => {
  const answer = await ask((socket) => socket.end(`${head}${chunk}no size\r\n`));
  await expect(answer.toArray()).rejects.toThrow();
});

test('a reader who does not read on holds the sender up', async () => {
  let sent = 0;
  const answer = await ask((socket) => {
    socket.write(head);
    const many = Buffer.from(chunk.repeat(4000));
    const more = () => {
      while (socket.writable) {
        sent += many.length;
        if (!socket.write(many)) break;
      }
    };
    socket.on('drain', more);
    more();
  });
  answer.pause();
  let before = -1;
  while (sent !== before) {
    before = sent;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  const held = sent;
  let read = 0;
  for await (const piece of answer as AsyncIterable<Buffer>) {
    read += piece.length;
    if (read > held) break;
  }
  expect(read).toBeGreaterThan(held);
});

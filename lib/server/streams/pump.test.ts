import { createServer, get, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { afterEach, expect, it } from 'vitest';
import { pump } from './pump';

let server: Server;
afterEach(() => server.close());

/** Asks a server that answers by `answer`. */
async function ask(answer: (response: ServerResponse) => void): Promise<IncomingMessage> {
  server = createServer((_, response) => answer(response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return new Promise((resolve, reject) => {
    get({ port: (server.address() as AddressInfo).port, agent: false }, resolve).once('error', reject);
  });
}
function* pieces(count: number): Generator<Buffer> {
  for (let index = 0; index < count; index += 1) yield Buffer.alloc(32 * 1024, index % 251);
}

it('sends all of it, in order', async () => {
  const answer = await ask((response) => void pump(Readable.from(pieces(200)), response));
  const got: Buffer[] = [];
  for await (const chunk of answer as AsyncIterable<Buffer>) got.push(chunk);
  expect(Buffer.concat(got).equals(Buffer.concat([...pieces(200)]))).toBe(true);
});
it('reads no further than is taken, and lets go of what it read from whoever leaves', async () => {
  let given = 0;
  const endless = Readable.from(
    (function* () {
      for (;;) {
        given += 1;
        yield Buffer.alloc(32 * 1024);
      }
    })(),
  );
  let ended: Promise<unknown> = Promise.resolve();
  const answer = await ask((response) => {
    ended = pump(endless, response).catch((error: unknown) => error);
  });
  answer.pause();
  let before = -1;
  while (given !== before) {
    before = given;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  answer.destroy();
  expect(await ended).toBeInstanceOf(Error);
  expect(endless.destroyed).toBe(true);
});
it('tells that the body broke, so that the answer can be broken as well', async () => {
  let told: Promise<unknown> = Promise.resolve();
  const answer = await ask((response) => {
    const body = new Readable({ read: () => undefined });
    told = pump(body, response).catch((error: unknown) => {
      response.destroy();
      return error;
    });
    body.push('part');
    setImmediate(() => body.destroy(new Error('broke')));
  }).catch((error: unknown) => error as Error);
  expect(await told).toMatchObject({ message: 'broke' });
  if (!(answer instanceof Error)) await expect(answer.toArray()).rejects.toThrow();
});

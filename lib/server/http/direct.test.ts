import { Agent, createServer, request, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { afterEach, expect, it } from 'vitest';
import { z } from 'zod';
import { directRoutes } from '@/direct-routes';
import { endpoints } from '@/lib/contract/api/endpoints';
import { endpoint } from '@/lib/contract/api/endpoint';
import { createDirect } from './direct';
import type { RouteHandler } from './route';
import { written } from './written';

const list = endpoint({
  ...{ method: 'GET', path: '/api/environments/{env}/things', id: 'listThings', tag: 'Engine' },
  ...{ may: 'engine.read', summary: 'List things', answers: { 200: { description: 'Things.', body: z.unknown() } } },
});
/** Answers a list, and what it was asked with. */
const answering: RouteHandler = Object.assign(
  async (asked: Request, { params }: { params: Promise<Record<string, string> | undefined> }) => {
    const { env } = (await params) ?? {};
    return Response.json([env, new URL(asked.url).search, await asked.text()], { headers: { 'X-By': 'direct' } });
  },
  { declared: list },
);

let server: Server;
const agent = new Agent({ keepAlive: true, maxSockets: 1 });
afterEach(() => {
  agent.destroy();
  server.close();
});

async function served(
  handler = answering,
): Promise<(path: string, method?: string, body?: string) => Promise<[IncomingMessage, string]>> {
  const direct = createDirect([handler]);
  server = createServer((asked, response) => {
    const path = asked.url?.split('?')[0] ?? '';
    void (direct(asked, response, path) ?? response.writeHead(404).end());
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return async (path, method = 'GET', body = '') => {
    const headers = { 'content-length': body.length };
    const call = request({ host: '127.0.0.1', port, path, method, agent, headers });
    const answer = new Promise<IncomingMessage>((done, failed) => call.once('response', done).once('error', failed));
    call.end(body);
    return [await answer, (await buffer(await answer)).toString()];
  };
}

it('answers a list with its length, over a connection that stays', async () => {
  const ask = await served();
  const [first, body] = await ask('/api/environments/a%20b/things?all=1');
  expect(JSON.parse(body)).toEqual(['a b', '?all=1', '']);
  expect(first.headers).toMatchObject({ 'x-by': 'direct', 'content-length': String(body.length) });
  const [second] = await ask('/api/environments/local/things');
  expect([second.statusCode, second.headers.connection, second.socket === first.socket]).toEqual([
    ...[200, 'keep-alive', true],
  ]);
});

it('sends bytes that are written already whole, over a connection that stays', async () => {
  const bytes = Buffer.from(JSON.stringify(Array.from({ length: 200_000 }, (_, n) => `thing ${n}`)));
  const ask = await served(
    Object.assign(() => Promise.resolve(written(bytes, { 'Content-Type': 'application/json' })), { declared: list }),
  );
  const [first, body] = await ask('/api/environments/local/things');
  expect(body).toBe(bytes.toString());
  expect(first.headers).toMatchObject({ 'content-type': 'application/json', 'content-length': String(bytes.length) });
  const [second, again] = await ask('/api/environments/local/things');
  expect([again === body, second.socket === first.socket]).toEqual([true, true]);
});

it('does not read the body of a GET, and leaves other methods and paths to others', async () => {
  const ask = await served();
  expect(JSON.parse((await ask('/api/environments/local/things', 'GET', '{}'))[1])).toEqual(['local', '', '']);
  for (const [path, method] of [
    ['/api/environments/local/things', 'DELETE'],
    ['/api/environments/local/things/one', 'GET'],
  ] as const)
    expect((await ask(path, method))[0].statusCode).toBe(404);
});

it('tells a thing from a way to make one of the same path, by the method', () => {
  const paths = ['volumes', 'networks'].map((kind) => `/api/environments/local/${kind}/create`);
  const taken = (method: string, path: string) =>
    directRoutes.some(({ declared }) => {
      const { method: own, path: pattern } = declared as (typeof endpoints)[number];
      return own === method && new RegExp(`^${pattern.replace(/\{\w+\}/g, '[^/]+')}$`).test(path);
    });
  for (const path of paths) {
    expect(['GET', 'POST'].map((method) => taken(method, path))).toEqual([true, false]);
    expect(endpoints.some((one) => one.method === 'POST' && one.path.replace('{env}', 'local') === path)).toBe(true);
  }
});

it('serves what is declared to be served so, and nothing else', () => {
  const served = directRoutes.map(({ declared }) => declared as Partial<(typeof endpoints)[number]>);
  const declared = endpoints.filter((one) => one.direct);
  expect(served.map(({ id }) => id).sort()).toEqual(declared.map(({ id }) => id).sort());
});

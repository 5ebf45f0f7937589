import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import definitions from '../policy/api-definitions.json';
import { createDocker } from './docker';
import { connectEngine, type Connection, type Engine } from './engines';
import { createJudgedDocker } from './judged-docker';
import { verbOf, verbs } from './verbs';

describe('the verbs of the Engine API', () => {
  it('that are offered stand in its definitions', () => {
    expect(Object.keys(verbs).filter((verb) => !Object.hasOwn(definitions.verbs, verb))).toEqual([]);
  });
  it.each(Object.keys(definitions.verbs).filter((verb) => !Object.hasOwn(verbs, verb)))('%s is not sent', (verb) => {
    const [method = '', path = ''] = verb.split(' ');
    expect(verbOf(method, path.replace('{id}', 'abc').replace('{name}', 'abc'))).not.toBe(verb);
  });
  it.each([
    ['POST', '/commit'],
    ['POST', '/build'],
    ['PUT', '/containers/abc/archive?path=/etc'],
    ['POST', '/containers/abc/archive'],
    ['GET', '/secrets'],
    ['POST', '/containers/abc/exec?x=/start'],
    ['GET', '/containers/../secrets/json'],
    ['GET', '/images/a/../../secrets?x/json'],
    ['POST', '/v1.41/containers/create'],
  ])('%s %s is not sent', (method, path) => expect(verbOf(method, path)).toBeNull());
  it.each([
    ['GET', '/containers/json?', 'GET /containers/json'],
    ['POST', '/containers/abc/start', 'POST /containers/{id}/start'],
    ['DELETE', '/images/127.0.0.1:5000/library/busybox:latest?', 'DELETE /images/{name}'],
    ['GET', '/images/sha256:abc/json', 'GET /images/{name}/json'],
    ['GET', '/containers/abc/export?', 'GET /containers/{id}/export'],
    ['GET', '/images/get?names=a%2Fb%3A1&names=c', 'GET /images/get'],
    ['PUT', '/containers/abc/archive?path=%2fetc', 'PUT /containers/{id}/archive'],
  ])('%s %s is %s', (method, path, verb) => expect(verbOf(method, path)).toBe(verb));
});

const reached: string[] = [];
const server = createServer((request, response) => {
  reached.push(`${request.method} ${request.url}`);
  response.end('{}');
});
let engine: Connection;
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  engine = connectEngine(`tcp://127.0.0.1:${(server.address() as AddressInfo).port}`);
});
beforeEach(() => void reached.splice(0));
afterAll(() => {
  engine.close();
  server.close();
});

it('a call that is not offered fails before it is sent', async () => {
  await expect(engine.judged.requests.getContainer('abc').commit({})).rejects.toThrow(/Not offered/);
  await expect(engine.judged.streams.pruneImages()).rejects.toThrow(/Not offered/);
  expect(await engine.plain.requests.listVolumes()).toEqual({});
  expect(reached).toEqual(['GET /volumes']);
});

describe('a verb that the policy judges', () => {
  const judged = Object.keys(verbs).filter((verb) => verbs[verb] === 'judged');
  const dial = (client: Engine['requests'], verb: string) => {
    const [method = '', path = ''] = verb.replace('{id}', 'abc').split(' ');
    const options = { method, path, statusCodes: { 200: true } };
    return new Promise((resolve, reject) =>
      client.modem.dial(options, (error: unknown, answer: unknown) => (error ? reject(error) : resolve(answer))),
    );
  };
  it.each(judged)('%s leaves no client but the one that is asked about', async (verb) => {
    for (const client of [engine.plain.requests, engine.plain.streams])
      await expect(dial(client, verb)).rejects.toThrow(/Not offered/);
    expect(reached).toEqual([]);
    await dial(engine.judged.requests, verb);
    expect(reached).toEqual([verb.replace('{id}', 'abc')]);
  });
  it('is none of the verbs that every part has', () => {
    const judging = createJudgedDocker(engine.judged);
    const open = createDocker(engine.plain);
    expect(Object.keys(judging.containers).filter((name) => name in open.containers)).toEqual([]);
    expect(Object.keys(judging.exec).filter((name) => name in open.exec)).toEqual([]);
  });
});

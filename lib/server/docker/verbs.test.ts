import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import definitions from '../policy/api-definitions.json';
import { connectEngine } from './engines';
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
    ['POST', '/containers/abc/update'],
    ['POST', '/commit'],
    ['POST', '/build'],
    ['PUT', '/containers/abc/archive'],
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
  ])('%s %s is %s', (method, path, verb) => expect(verbOf(method, path)).toBe(verb));
});

it('a call that is not offered fails before it is sent', async () => {
  const reached: string[] = [];
  const server = createServer((request, response) => {
    reached.push(request.url ?? '');
    response.end('{}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const engine = connectEngine(`tcp://127.0.0.1:${(server.address() as AddressInfo).port}`);
  await expect(engine.requests.getContainer('abc').update({ Memory: 1 })).rejects.toThrow(/Not offered/);
  await expect(engine.streams.pruneImages()).rejects.toThrow(/Not offered/);
  expect(await engine.requests.listVolumes()).toEqual({});
  expect(reached).toEqual(['/volumes']);
  engine.close();
  server.close();
});

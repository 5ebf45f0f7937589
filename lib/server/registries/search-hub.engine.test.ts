import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDocker, type Docker } from '../docker/docker';
import { connectEngine, type Connection } from '../docker/engines';
import { testEngine } from '../testing/test-engine';
import { searchHub } from './search-hub';

const found = { name: 'team/z', description: 'a z', star_count: 3, is_official: true };
const index = createServer((_request, response) =>
  response.setHeader('Content-Type', 'application/json').end(JSON.stringify({ results: [found] })),
);
let engine: Connection;
let docker: Docker;

beforeAll(async () => {
  await new Promise<void>((resolve) => index.listen(0, '127.0.0.1', resolve));
  engine = connectEngine(`unix://${testEngine().socket}`);
  docker = createDocker(engine.plain);
});
afterAll(() => {
  engine.close();
  index.close();
  index.closeAllConnections();
});

describe('a search by the engine', () => {
  it('tells what was found', async () => {
    // The engine takes the host of the index from the word, as `docker search` does: Docker Hub is none for a test.
    const { port } = index.address() as AddressInfo;
    expect(await searchHub(docker, `127.0.0.1:${port}/z`)).toEqual({
      images: [{ name: 'team/z', description: 'a z', stars: 3, official: true }],
      problem: null,
    });
  });
  it('tells why nothing could be found', async () => {
    expect(await searchHub(docker, `${testEngine().deadPort}/z`)).toMatchObject({
      ...{ images: [], problem: { code: 'registry-unreachable', detail: expect.stringMatching(/refused/) } },
    });
  });
});

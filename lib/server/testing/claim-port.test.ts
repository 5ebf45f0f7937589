import { createServer } from 'node:net';
import { expect, test } from 'vitest';
import { claimPort } from './claim-port';

test('ports that are claimed differ, and each can be listened on', async () => {
  const claims = await Promise.all(Array.from({ length: 20 }, claimPort));
  expect(new Set(claims.map(({ port }) => port)).size).toBe(20);
  for (const { port, release } of claims) {
    const server = createServer();
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(Number(port), '127.0.0.1', resolve);
    });
    await new Promise((resolve) => server.close(resolve));
    await release();
  }
});

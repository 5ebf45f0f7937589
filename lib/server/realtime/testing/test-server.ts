import { createServer } from 'node:http';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLaunch } from '../../auth/launch';
import type { Core } from '../../core';
import { closeServer } from '../../http/close';
import { front } from '../../http/front';
import { createPatterns } from '../../http/route-patterns';
import { listen } from '../../site/listen';
import { sendJson } from '../../http/plain';
import { createRealtime } from '../server';
import { testCore } from '../../testing/test-core';

/** A server on a core of its own, as `server.ts` makes it, without Next: the door, the launch exchange and the sockets. */
export interface TestServer {
  core: Core;
  port: number;
  /** The two halves of a session that a launch link made, as a browser sends them. */
  session: { cookie: string; token: string };
  close(): Promise<void>;
}

/** `variables`: settings beside the port. */
export async function testServer(variables: Record<string, string> = {}): Promise<TestServer> {
  const http = createServer();
  const port = await listen(http, 0, '127.0.0.1');
  const core = await testCore(undefined, { QUAYSIDE_PORT: String(port), ...variables });
  const folder = await mkdtemp(join(tmpdir(), 'quayside-launch-'));
  const launch = createLaunch(folder, (secret) => secret);
  launch.open();
  const io = createRealtime(http, core);
  front({
    direct: () => undefined,
    ...{ http, core, launch, link: () => '', patternOf: createPatterns([]) },
    pages: async (_, response) => sendJson(response, 404, null),
  });
  const made = await core.sessions.create();
  if (!made) throw new Error('A new core has no account.');
  return {
    core,
    port,
    session: { cookie: `quayside-${port}=${made.id}`, token: made.token },
    async close() {
      await core.close();
      await closeServer(http, io);
      await rm(folder, { recursive: true });
    },
  };
}

import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';
import type { Core } from '../core';
import { createCore } from '../create-core';
import { openDatabase } from '../db/database';
import { createSeal } from '../secrets/seal';
import { readSettings } from '../settings/settings';

/** What tests use of what `scripts/engine` tells of an engine that it started. Addresses are host:port. */
const PrivateEngine = z.looseObject({
  name: z.string(),
  socket: z.string(),
  registry: z.string(),
  throttledRegistry: z.string(),
  prefixMirror: z.string(),
  deadPort: z.string(),
  docker: z.string(),
  dockerConfig: z.string(),
  pid: z.number(),
  privateRegistry: z.looseObject({ address: z.string(), username: z.string(), password: z.string() }),
});
export type PrivateEngine = z.infer<typeof PrivateEngine>;

/**
 * The private engine that the test command started, told in QUAYSIDE_TEST_ENGINE. Throws without it: tests never touch
 * an engine that they did not start.
 */
export function testEngine(): PrivateEngine {
  const told = process.env.QUAYSIDE_TEST_ENGINE;
  if (!told) throw new Error('No private engine: run this test through `npm run test:integration`.');
  return PrivateEngine.parse(JSON.parse(told));
}

/** Runs the docker CLI against the private engine and answers what it printed, trimmed. Throws with its stderr. */
export async function docker(...args: string[]): Promise<string> {
  const engine = testEngine();
  const { stdout } = await promisify(execFile)(engine.docker, ['-H', `unix://${engine.socket}`, ...args], {
    env: { ...process.env, DOCKER_CONFIG: engine.dockerConfig },
    maxBuffer: 64 * 1024 * 1024,
  });
  return stdout.trim();
}

/** A whole core on the private engine with a database of its own; `close` ends both. `variables`: settings beside these. */
export async function testCore(
  address = `unix://${testEngine().socket}`,
  variables: Record<string, string> = {},
): Promise<Core> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'quayside-test-'));
  const db = await openDatabase(dataFolder);
  const settings = readSettings({
    QUAYSIDE_PORT: '0',
    QUAYSIDE_DATA: dataFolder,
    QUAYSIDE_ENGINE: address,
    ...variables,
  });
  const core = await createCore({
    settings,
    db,
    seal: createSeal(randomBytes(32)),
    accountSecret: randomBytes(32).toString('hex'),
  });
  return {
    ...core,
    async close() {
      await core.close();
      await db.destroy();
      await rm(dataFolder, { recursive: true, force: true });
    },
  };
}

/** Waits until `check` answers something other than undefined, null or false; throws after `withinMs`. */
export async function until<T>(check: () => T | Promise<T>, what: string, withinMs = 20_000): Promise<NonNullable<T>> {
  const end = Date.now() + withinMs;
  for (;;) {
    const value = await check();
    if (value !== undefined && value !== null && value !== false) return value as NonNullable<T>;
    if (Date.now() > end) throw new Error(`Waited ${withinMs} ms for: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

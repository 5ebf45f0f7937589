import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { z } from 'zod';

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
 * The private engines that the test command started, told in QUAYSIDE_TEST_ENGINE: one, or one for each worker. None
 * without it: tests never touch an engine that they did not start.
 */
export function testEngines(): PrivateEngine[] {
  const told = process.env.QUAYSIDE_TEST_ENGINE;
  return told ? z.array(PrivateEngine).parse([JSON.parse(told)].flat()) : [];
}

/** The private engine of this worker: no other test is on it at the same time. Throws where none was told. */
export function testEngine(): PrivateEngine {
  // Playwright counts its workers from 0 in the first variable, Vitest from 1 in the second.
  const { TEST_PARALLEL_INDEX, VITEST_POOL_ID } = process.env;
  const mine = testEngines()[Number(TEST_PARALLEL_INDEX ?? Number(VITEST_POOL_ID ?? 1) - 1)];
  if (!mine) throw new Error('No private engine: run this test through `npm run test:integration`.');
  return mine;
}

/**
 * Runs the docker CLI against the private engine and answers what it printed, trimmed. Throws with its stderr. What it
 * builds, it builds without BuildKit, whose cache would hold on to layers that the next test means to pull.
 */
export async function docker(...args: string[]): Promise<string> {
  const engine = testEngine();
  const { stdout } = await promisify(execFile)(engine.docker, ['-H', `unix://${engine.socket}`, ...args], {
    env: { ...process.env, DOCKER_CONFIG: engine.dockerConfig, DOCKER_BUILDKIT: '0' },
    maxBuffer: 64 * 1024 * 1024,
  });
  return stdout.trim();
}

/** Waits until `check` answers something other than undefined, null or false; throws after `withinMs`. */
export async function until<T>(check: () => T | Promise<T>, what: string, withinMs = 45_000): Promise<NonNullable<T>> {
  const end = Date.now() + withinMs;
  for (;;) {
    const value = await check();
    if (value !== undefined && value !== null && value !== false) return value as NonNullable<T>;
    if (Date.now() > end) throw new Error(`Waited ${withinMs} ms for: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

// @ts-check
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Advice, tell } from './advice.mjs';
import { ensureBuilt } from './build-state.mjs';
import { endAll } from './child.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { stopOnSignals } from './ending.mjs';
import { ensureChromium } from './test/chromium.mjs';
import { testEngines } from './test/engines.mjs';

/** @param {string} line */
const log = (line) => console.error(line);

/**
 * `withPrivate`, with `count` engines that are up: `engine` is what is to be told of them in QUAYSIDE_TEST_ENGINE.
 * @param {{ name: string, count?: number }} wanted
 * @param {(given: { engine: string, folder: string, log: (line: string) => void }) => Promise<void>} use
 */
export function withEngines({ name, count }, use) {
  return withPrivate(name, async ({ engines, ...given }) =>
    use({ ...given, engine: await engines.start(name, count) }),
  );
}

/**
 * Sees to dependencies, browser and build, and calls `use` with the private engines that it may start and a folder of its
 * own. Takes down all of it afterwards, or at a signal. Tells what `use` throws and sets exit code 1.
 * @param {string} name
 * @param {(given: { engines: ReturnType<typeof testEngines>, folder: string, log: (line: string) => void }) => Promise<void>} use
 */
export async function withPrivate(name, use) {
  const engines = testEngines(log);
  const folder = mkdtempSync(join(tmpdir(), 'quayside-bench-'));
  const cleanUp = async () => {
    await endAll();
    await engines.stopAll();
    rmSync(folder, { recursive: true, force: true });
  };
  let stopping = false;
  stopOnSignals(async () => {
    stopping = true;
    await cleanUp();
  }, 130);
  try {
    if (process.getuid?.() !== 0)
      throw new Advice(
        `This starts a Docker Engine of its own, which needs root: sudo npm run ${process.env.npm_lifecycle_event ?? name}.`,
      );
    await Promise.all([ensureDependencies(log), ensureChromium(log)]);
    await ensureBuilt(log);
    await use({ engines, folder, log });
  } catch (error) {
    if (!stopping) tell(error);
  } finally {
    if (!stopping) await cleanUp();
  }
}

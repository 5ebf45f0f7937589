// @ts-check
import { Advice } from './advice.mjs';
import { ensureBuilt } from './build-state.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { ownEngines } from './own-engines.mjs';
import { ensureChromium } from './test/chromium.mjs';

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
 * `ownEngines`, for what also needs dependencies, browser and build: sees to those first.
 * @param {string} name
 * @param {(given: { engines: import('./own-engines.mjs').Engines, folder: string, log: (line: string) => void }) => Promise<void>} use
 */
export function withPrivate(name, use) {
  return ownEngines({ name: name.replace(':', '-'), log }, async (given) => {
    if (process.getuid?.() !== 0)
      throw new Advice(
        `This starts a Docker Engine of its own, which needs root: sudo npm run ${process.env.npm_lifecycle_event ?? name}.`,
      );
    await Promise.all([ensureDependencies(log), ensureChromium(log)]);
    await ensureBuilt(log);
    await use({ ...given, log });
  });
}

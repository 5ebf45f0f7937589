// @ts-check
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { tell } from './advice.mjs';
import { endAll } from './child.mjs';
import { stopOnSignals } from './ending.mjs';
import { testEngines } from './test/engines.mjs';

/** @typedef {ReturnType<typeof testEngines>} Engines */

/**
 * Calls `use` with the private engines that it may start and a folder of its own, named after `name`. Takes down all of it
 * afterwards, or at a signal, and the programs that were started meanwhile. Tells what `use` throws and sets exit code 1.
 * @param {{ name: string, log: (line: string) => void }} how
 * @param {(given: { engines: Engines, folder: string }) => Promise<void>} use
 */
export async function ownEngines({ name, log }, use) {
  const engines = testEngines(log);
  const folder = mkdtempSync(join(tmpdir(), `quayside-${name}-`));
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
    await use({ engines, folder });
  } catch (error) {
    if (!stopping) tell(error);
  } finally {
    if (!stopping) await cleanUp();
  }
}

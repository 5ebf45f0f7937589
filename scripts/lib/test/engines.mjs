// @ts-check
import { startEngine, stopEngine } from '../../engine/engine.mjs';

/**
 * The private engines of one test run, by step. Their names hold our pid, so that two runs side by side do not meet, and
 * we are their owner, so that a run that was killed is swept by the next.
 * @param {(line: string) => void} log
 */
export function testEngines(log) {
  /** @type {Map<string, Promise<import('../../engine/engine.mjs').EngineInfo>[]>} */
  const started = new Map();
  const nameOf = (/** @type {string} */ step, /** @type {number} */ index) =>
    `test-${process.pid}-${step}${index || ''}`;
  const stop = (/** @type {string} */ step) => {
    const mine = started.get(step) ?? [];
    started.delete(step);
    return Promise.all(mine.map((_, index) => stopEngine(nameOf(step, index))));
  };
  return {
    /**
     * Starts the engines of a step, once; answers what it is to be told in QUAYSIDE_TEST_ENGINE: one for each worker.
     * @param {string} step
     * @param {number} count
     * @param {import('../../engine/engine.mjs').StartOptions} options of each
     */
    async start(step, count = 1, options = {}) {
      const one = (/** @type {number} */ index) =>
        startEngine({ ...options, name: nameOf(step, index), owner: process.pid, log });
      const starting = started.get(step) ?? Array.from({ length: count }, (_, index) => one(index));
      started.set(step, starting);
      return JSON.stringify(await Promise.all(starting));
    },
    /** @param {string} step */
    stop,
    /** Stops them all, those too that are still being started. */
    async stopAll() {
      await Promise.all([...started.keys()].map(stop));
    },
  };
}

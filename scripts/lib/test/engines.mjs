// @ts-check
import { startEngine, stopEngine } from '../../engine/engine.mjs';

/**
 * The private engines of one test run, by step. Their names hold our pid, so that two runs side by side do not meet, and
 * we are their owner, so that a run that was killed is swept by the next.
 * @param {(line: string) => void} log
 */
export function testEngines(log) {
  /** @type {Map<string, Promise<import('../../engine/engine.mjs').EngineInfo>>} */
  const started = new Map();
  const nameOf = (/** @type {string} */ step) => `test-${process.pid}-${step}`;
  return {
    /**
     * Starts the engine of a step, once; answers what it is to be told in QUAYSIDE_TEST_ENGINE.
     * @param {string} step
     */
    async start(step) {
      const starting = started.get(step) ?? startEngine({ name: nameOf(step), owner: process.pid, log });
      started.set(step, starting);
      return JSON.stringify(await starting);
    },
    /** @param {string} step */
    async stop(step) {
      if (started.delete(step)) await stopEngine(nameOf(step));
    },
    /** Stops them all, those too that are still being started. */
    async stopAll() {
      const steps = [...started.keys()];
      started.clear();
      await Promise.all(steps.map((step) => stopEngine(nameOf(step))));
    },
  };
}

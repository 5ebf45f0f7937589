import type { EngineInfo } from './engine.mjs';

/**
 * Kills an engine's daemon with SIGKILL, calls `meanwhile`, and starts it again on the same data; its registries stay.
 * Throws what `meanwhile` throws, and leaves the engine without a daemon then: `stopEngine` clears it up.
 */
export function whileKilled(name: string, meanwhile: () => Promise<void>): Promise<EngineInfo>;

// What an engine has made so far, written down before it is made, so that anybody can clear up after a killed run.
import { existsSync, readFileSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { enginesRoot, runPaths } from './paths.mjs';
import { isAlive } from './proc.mjs';

/** Environment variable by which an engine's processes know each other again; its value is random for each start. */
export const MARKER = 'QUAYSIDE_ENGINE';

/** An engine's record, or null. */
export function readState(name) {
  try {
    return JSON.parse(readFileSync(runPaths(name).state, 'utf8'));
  } catch {
    return null;
  }
}

/** Writes an engine's record in one piece. */
export function writeState(name, state) {
  const file = runPaths(name).state;
  writeFileSync(`${file}.new`, JSON.stringify(state, null, 2), { mode: 0o600 });
  renameSync(`${file}.new`, file);
}

/** Names of all run folders. */
export function engineNames() {
  if (!existsSync(enginesRoot())) return [];
  return readdirSync(enginesRoot(), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(enginesRoot(), entry.name, 'state.json')))
    .map((entry) => entry.name);
}

/** Whether the engine is up: its daemon is the very process that was recorded. */
export const isUp = (state) => state?.phase === 'up' && isAlive(state.daemon);

/** Whether another process is bringing it up, or taking it down, at this moment. */
export const isBusy = (state) => ['starting', 'stopping'].includes(state?.phase) && isAlive(state.worker);

/** Whether nobody will ever come back for it: its starter was killed half-way, its daemon died, or its owner is gone. */
export function isAbandoned(state) {
  if (isBusy(state)) return false;
  if (!isUp(state)) return true;
  return Boolean(state.owner) && !isAlive(state.owner);
}

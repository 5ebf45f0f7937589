// The daemon dies and comes back on the same data, as after a crash. Its containers' processes live on meanwhile.
import { existsSync, readFileSync, readlinkSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { engineEnv, startDaemon } from './daemon.mjs';
import { locked, needRoot } from './engine.mjs';
import { runPaths } from './paths.mjs';
import { endProcess, identify, isAlive, pidsWithMarker, startTime } from './proc.mjs';
import { until } from './run.mjs';
import { isUp, MARKER, readState, writeState } from './state.mjs';

/**
 * Kills the daemon of an engine with SIGKILL, calls `meanwhile`, and starts the daemon again on the same data.
 * @param {string} name
 * @param {() => Promise<void>} meanwhile when it throws, the engine is left without its daemon, for the next sweep
 * @returns {Promise<object>} as startEngine, with the new daemon's pid
 */
export async function whileKilled(name, meanwhile) {
  needRoot();
  const paths = runPaths(name);
  const state = await locked(() => {
    const found = readState(name);
    if (!isUp(found)) throw new Error(`The engine "${name}" is not up.`);
    // Marked as busy with us: another start would sweep an engine without a daemon.
    Object.assign(found, { phase: 'starting', worker: identify(process.pid) });
    writeState(name, found);
    return found;
  });
  try {
    endProcess(state.daemon);
    await until(
      () => !isAlive(state.daemon),
      10_000,
      () => 'The daemon does not end.',
    );
    await meanwhile();
    for (const pidfile of [paths.pidfile, join(paths.exec, 'containerd/containerd.pid')]) await forget(pidfile);
    const env = engineEnv({ sys: state.sys, token: state.token, home: paths.home });
    const spawned = (role, child) => {
      state.processes[role] = identify(child.pid ?? 0);
      writeState(name, state);
    };
    const beside = processInside(state.token);
    const pid = await startDaemon({ paths, sys: state.sys, env, ...state.outward, beside, spawned });
    Object.assign(state, { phase: 'up', daemon: state.processes.dockerd, info: { ...state.info, pid } });
    writeState(name, state);
    return state.info;
  } catch (error) {
    writeState(name, { ...state, phase: 'stopping', worker: null });
    throw error;
  }
}

/** Removes a dead daemon's pid file: where nobody reaps the daemon, its number would still look taken to the next one. */
async function forget(pidfile) {
  if (!existsSync(pidfile)) return;
  const pid = readFileSync(pidfile, 'utf8').trim();
  await until(
    () => startTime(pid) === null,
    10_000,
    () => `The process ${pid} of ${pidfile} does not end.`,
  );
  rmSync(pidfile);
}

/** A process that lives on in the killed daemon's mount namespace, such as a container's shim; undefined without one. */
function processInside(token) {
  const here = readlinkSync('/proc/self/ns/mnt');
  return pidsWithMarker(`${MARKER}=${token}`).find((pid) => {
    try {
      return readlinkSync(`/proc/${pid}/ns/mnt`) !== here;
    } catch {
      return false; // It has just ended.
    }
  });
}

// A private Docker Engine for demos and tests: own socket, data, bridge and registry, and nothing left behind.
import { randomBytes } from 'node:crypto';
import { existsSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cleanUp } from './cleanup.mjs';
import { answers, engineEnv, engineVersion, startDaemon, writeConfig } from './daemon.mjs';
import { withLock } from './lock.mjs';
import { addRules, claimNetwork } from './network.mjs';
import { checkName, enginesRoot, privateDir, runPaths } from './paths.mjs';
import { identify } from './proc.mjs';
import { deadPort, startExtras, startSamples } from './registries.mjs';
import { ensureRelease } from './release.mjs';
import { run, sleep } from './run.mjs';
import { engineNames, isAbandoned, isBusy, isUp, readState, writeState } from './state.mjs';

export const locked = (work) => withLock(join(privateDir(enginesRoot()), 'lock'), work);

export function needRoot() {
  if (process.platform !== 'linux') throw new Error('The private engine needs Linux.');
  if (process.getuid() !== 0) throw new Error('The private engine needs root: run this with sudo.');
}

/**
 * Starts an engine, or returns the one of this name that already runs. Clears up first what killed runs have left.
 * @param {{name?: string, tmpfs?: string, mirror?: boolean, offline?: boolean, owner?: number, release?: string, containerdStore?: boolean, log?: (line: string) => void}} options
 *   `tmpfs`: put the engine's data on a memory disk of that size, to run out of space on purpose.
 *   `mirror`: false pulls from Docker Hub itself instead of the samples' registry.
 *   `offline`: true reaches no other machine, and has no mirror: Docker Hub is as good as blocked.
 *   `release`: the suite of Debian whose engine it is; the system's own without it.
 *   `containerdStore`: true keeps images in containerd's store, which engines from 29 on do by default.
 *   `owner`: a process id; once that process is gone, the next start of any engine takes this one down.
 */
export async function startEngine({
  name = 'demo',
  tmpfs,
  mirror = true,
  offline,
  owner,
  release,
  containerdStore,
  log = () => {},
} = {}) {
  needRoot();
  checkName(name);
  const cache = await ensureRelease(release, log);
  await sweep(log);
  const state = await claimName({ name, owner, cache });
  if (!state) return readState(name).info;
  try {
    return await bringUp({ name, state, cache, tmpfs, mirror: mirror && !offline, offline, containerdStore, log });
  } catch (error) {
    await remove(name, state, log).catch((left) => log(left.message));
    throw error;
  }
}

/** Makes the run folder and its record; null when the engine is up already. Waits while somebody else starts it. */
async function claimName({ name, owner, cache }) {
  for (;;) {
    const claimed = await locked(() => {
      const state = readState(name);
      if (isUp(state)) return { running: true };
      if (state) return null;
      privateDir(runPaths(name).dir);
      const token = randomBytes(8).toString('hex');
      const fresh = { name, phase: 'starting', worker: identify(process.pid), token, sys: cache.sys, processes: {} };
      if (owner) fresh.owner = identify(owner);
      if (owner && !fresh.owner) throw new Error(`The owner, process ${owner}, does not exist.`);
      Object.assign(fresh, { cgroup: `/quayside-${token}`, comment: `quayside-${token}` });
      writeState(name, fresh);
      return { fresh };
    });
    if (claimed) return claimed.fresh ?? null;
    await sleep(100);
    await sweep();
  }
}

async function bringUp({ name, state, cache, tmpfs, mirror, offline, containerdStore, log }) {
  const paths = runPaths(name);
  const { sys, storage } = cache;
  const save = () => writeState(name, state);
  const spawned = (role, child) => {
    state.processes[role] = identify(child.pid ?? 0);
    save();
  };
  for (const dir of [paths.data, paths.exec, paths.cli, paths.home, paths.logs, paths.shims]) privateDir(dir);
  writeFileSync(join(paths.cli, 'config.json'), '{}\n', { mode: 0o600 });
  // The command line looks for its plugins there, and where the system has its own.
  const plugins = join(sys, 'usr/libexec/docker/cli-plugins');
  if (existsSync(plugins)) symlinkSync(plugins, join(paths.cli, 'cli-plugins'));
  if (tmpfs) await run('mount', ['-t', 'tmpfs', '-o', `size=${tmpfs},mode=700`, 'quayside', paths.data]);
  const env = engineEnv({ sys, token: state.token, home: paths.home });
  const record = (claim) => {
    state.claim = claim;
    save();
  };
  const common = { sys, storage, paths, env, spawned };
  const [claim, registry, version, dead] = await together([
    claimNetwork(sys, record),
    startSamples(common),
    engineVersion(sys, env),
    deadPort(),
  ]);
  const outward = { mirror, offline: offline && dead };
  Object.assign(state, { outward });
  await writeConfig({ ...common, version, claim, registry, mirror, containerdStore, cgroup: state.cgroup });
  const [pid, more] = await together([
    startDaemon({ ...common, ...outward }),
    startExtras({ ...common, registry }),
    addRules(sys, { subnet: claim.subnet, comment: state.comment }, log),
  ]);
  const info = {
    name,
    socket: paths.socket,
    registry,
    ...more,
    deadPort: dead,
    docker: join(sys, 'usr/bin/docker'),
    dockerConfig: paths.cli,
    pid,
    version,
  };
  Object.assign(state, { phase: 'up', daemon: state.processes.dockerd, info });
  save();
  return info;
}

/** Waits for all, also when one has failed: what the others start meanwhile has to be there when it is cleared up. */
async function together(steps) {
  const results = await Promise.allSettled(steps);
  const failed = results.find((result) => result.status === 'rejected');
  if (failed) throw failed.reason;
  return results.map((result) => result.value);
}

/** Clears up an engine that is marked as ours to stop; if that fails, another process may try again. */
async function remove(name, state, log) {
  try {
    await cleanUp(name, state, log);
  } catch (error) {
    if (readState(name)) writeState(name, { ...state, phase: 'stopping', worker: null });
    throw error;
  }
}

/**
 * For a signal while this process starts an engine: lets the start come to its end, a second at most as a rule, and
 * takes the engine down again. Does nothing where the start has not come to making anything yet.
 * @param {Promise<object>} started what startEngine returned
 */
export async function abortStart(name, started) {
  const state = readState(name);
  const ours = state?.phase === 'starting' && isBusy(state) && state.worker.pid === process.pid;
  if (ours)
    await started.then(
      () => stopEngine(name),
      () => {},
    );
}

/** Stops an engine and takes away all it has made. Does nothing when there is none of that name. */
export async function stopEngine(name = 'demo', log = () => {}) {
  needRoot();
  checkName(name);
  const state = await takeOver(name, () => true);
  if (state) await remove(name, state, log);
  return Boolean(state);
}

/** Takes down every engine that nobody will come back for. */
async function sweep(log = () => {}) {
  for (const name of engineNames()) {
    const state = isAbandoned(readState(name)) && (await takeOver(name, isAbandoned));
    if (!state) continue;
    log(`Clearing up after the engine "${name}", whose run was ended.`);
    // One that resists must not keep others from starting.
    await remove(name, state, log).catch((error) => log(error.message));
  }
}

/** Marks an engine as being stopped by us, so that no other process does the same at the same time. */
async function takeOver(name, wanted) {
  for (;;) {
    const result = await locked(() => {
      const state = readState(name);
      if (!state) return { state: null };
      if (isBusy(state)) return wanted === isAbandoned ? { state: null } : null;
      if (!wanted(state)) return { state: null };
      Object.assign(state, { phase: 'stopping', worker: identify(process.pid) });
      writeState(name, state);
      return { state };
    });
    if (result) return result.state;
    await sleep(100);
  }
}

/**
 * Tells how an engine fares.
 * @returns {Promise<{state: 'up' | 'starting' | 'stopping' | 'dead' | 'down', info?: object}>}
 */
export async function engineStatus(name = 'demo') {
  checkName(name);
  const state = existsSync(runPaths(name).dir) ? readState(name) : null;
  if (!state) return { state: 'down' };
  if (isBusy(state)) return { state: state.phase };
  if (!isUp(state) || !(await answers(state.info.socket))) return { state: 'dead' };
  return { state: 'up', info: state.info };
}

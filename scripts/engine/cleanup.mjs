// Takes away everything an engine has made. The same way for a wanted stop and for a run that was killed.
import { readFileSync, rmSync } from 'node:fs';
import { toolsOf } from './cache.mjs';
import { cgroupPids, removeCgroups, thawCgroups } from './cgroup.mjs';
import { removeBridges, removeRules } from './network.mjs';
import { runPaths } from './paths.mjs';
import { identify, pidsRootedIn, pidsWithMarker, endProcess, startTime } from './proc.mjs';
import { MARKER } from './state.mjs';
import { run, sleep } from './run.mjs';

/** Every live process of the engine: daemons by their environment, containers by cgroup and by root file system. */
export function engineProcesses(name, { token, cgroup }) {
  const paths = runPaths(name);
  return [
    ...new Set([...pidsWithMarker(`${MARKER}=${token}`), ...cgroupPids(cgroup), ...pidsRootedIn(paths.data)]),
  ].filter((pid) => pid !== process.pid);
}

/** Ends all processes at once, by force: what they hold is thrown away anyway, and no restart policy gets a turn. */
async function endProcesses(name, state) {
  for (let round = 0; round < 200; round += 1) {
    const pids = engineProcesses(name, state);
    if (pids.length === 0) return;
    for (const pid of pids) endProcess(identify(pid) ?? {});
    await thawCgroups(state.cgroup, runPaths(name));
    const end = Date.now() + 1000;
    while (pids.some((pid) => startTime(pid) !== null) && Date.now() < end) await sleep(10);
  }
  throw new Error(`Some processes of the engine ${name} do not end: ${engineProcesses(name, state).join(', ')}.`);
}

/** Mount points below a folder, the innermost first. */
function mountsBelow(dir) {
  return readFileSync('/proc/self/mountinfo', 'utf8')
    .split('\n')
    .map((line) => line.split(' ')[4]?.replace(/\\040/g, ' '))
    .filter((path) => path?.startsWith(`${dir}/`))
    .reverse();
}

/** Ends the engine's processes and removes its mounts, networks, rules, cgroups and run folder. */
export async function cleanUp(name, state, log) {
  const paths = runPaths(name);
  if (state?.token) {
    await endProcesses(name, state);
    if (state.claim) {
      const sys = await toolsOf(state.sys, log);
      await removeRules(sys, { subnet: state.claim.subnet, comment: state.comment });
      await removeBridges(sys, { data: paths.data, octet: state.claim.octet });
    }
    await removeCgroups(state.cgroup, paths);
  }
  for (const mount of mountsBelow(paths.dir)) await run('umount', [mount], { check: false });
  // The rest of a mount that could not be taken away must not be deleted through.
  const left = mountsBelow(paths.dir);
  if (left.length > 0) throw new Error(`Still mounted: ${left.join(', ')}`);
  rmSync(paths.dir, { recursive: true, force: true, maxRetries: 5 });
}

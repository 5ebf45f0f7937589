// Containers' cgroups: all of one engine's lie below one folder of each hierarchy.
import { existsSync, readFileSync, readdirSync, rmdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run, sleep } from './run.mjs';

/** What thaws a cgroup: version 1's file and version 2's. */
const THAWED = { 'freezer.state': 'THAWED', 'cgroup.freeze': '0' };

/** Mount points of the cgroup hierarchies that can be seen from here. */
const hierarchies = () =>
  readFileSync('/proc/self/mountinfo', 'utf8')
    .split('\n')
    .filter((line) => / - cgroup2? /.test(line))
    .map((line) => line.split(' ')[4]);

function folders(parent) {
  return hierarchies()
    .map((mount) => join(mount, parent))
    .filter((dir) => existsSync(dir));
}

function below(dir) {
  try {
    const entries = readdirSync(dir, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    return [...entries.flatMap((entry) => below(join(dir, entry.name))), dir];
  } catch {
    return [];
  }
}

/** Processes in the engine's cgroups. */
export function cgroupPids(parent) {
  const pids = new Set();
  for (const dir of folders(parent).flatMap(below)) {
    try {
      for (const pid of readFileSync(join(dir, 'cgroup.procs'), 'utf8').split('\n'))
        if (Number(pid) > 0) pids.add(Number(pid));
    } catch {
      // Gone meanwhile.
    }
  }
  return [...pids];
}

/** Thaws paused containers: a frozen process of cgroup version 1 does not die of SIGKILL before it runs again. */
export async function thawCgroups(parent, paths) {
  if (hierarchies().length === 0) return inHidden(paths, thawScript(parent));
  for (const dir of folders(parent).flatMap(below)) {
    for (const [file, thawed] of Object.entries(THAWED)) {
      const path = join(dir, file);
      try {
        if (existsSync(path)) writeFileSync(path, thawed);
      } catch {
        // Gone meanwhile.
      }
    }
  }
}

/** Removes the engine's cgroups; the kernel needs a moment after the last process has ended. */
export async function removeCgroups(parent, paths) {
  if (hierarchies().length === 0)
    return inHidden(
      paths,
      `for dir in ${everywhere(parent)}; do [ ! -d "$dir" ] || find "$dir" -depth -type d -exec rmdir {} +; done`,
    );
  for (let tries = 0; tries < 50 && folders(parent).length > 0; tries += 1) {
    for (const dir of folders(parent).flatMap(below)) {
      try {
        rmdirSync(dir);
      } catch {
        // Busy: tried again below.
      }
    }
    if (folders(parent).length > 0) await sleep(20);
  }
}

const thawScript = (parent) =>
  Object.entries(THAWED)
    .map(([file, thawed]) => `find ${everywhere(parent)} -name ${file} -exec sh -c 'echo ${thawed} > "$1"' thaw {} ';'`)
    .join('; ');

const everywhere = (parent) => `/sys/fs/cgroup/*${parent} /sys/fs/cgroup${parent}`;

/** Where the hierarchies were mounted for the engine alone, they are mounted once more to reach what is left in them. */
async function inHidden(paths, script) {
  const inside = fileURLToPath(new URL('inside.sh', import.meta.url));
  const env = { PATH: process.env.PATH, QS_ROOT: paths.root, QS_SHIMS: paths.shims };
  await run('unshare', ['--mount', '--propagation', 'unchanged', 'sh', inside, 'sh', '-c', script], {
    env,
    check: false,
  });
}

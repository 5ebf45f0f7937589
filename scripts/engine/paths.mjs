// Where things lie. Both roots are 0700 and never under /tmp, where other accounts could plant files.
import { mkdirSync, realpathSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The kernel tells real paths in its lists of mounts and programs: compare with those. */
function real(path) {
  try {
    return realpathSync(path);
  } catch {
    return resolve(path);
  }
}

/** Folder of the unpacked packages and the sample registry's content, built once and shared by every engine. */
export const cacheRoot = () => real(process.env.QUAYSIDE_CACHE || '/var/cache/quayside');

/** Folder that holds one run folder per engine. */
export const enginesRoot = () => real(process.env.QUAYSIDE_ENGINES || '/var/lib/quayside/engines');

/** Creates a folder that only root may enter, with its parents. */
export function privateDir(dir) {
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  return dir;
}

/** Throws, in one line, for a name that cannot be a folder name or would make a socket path too long. */
export function checkName(name) {
  if (!/^[a-z0-9][a-z0-9-]{0,30}$/.test(name ?? '')) {
    throw new Error(`"${name}" is no engine name: use a-z, 0-9 and "-", at most 31 characters.`);
  }
  for (const dir of [enginesRoot(), cacheRoot()]) {
    // Blanks, commas and colons have a meaning in mount options and in PATH.
    if (!/^[\w./-]+$/.test(dir)) throw new Error(`${dir} has characters that mount options cannot carry.`);
  }
  // A Unix socket's path holds 107 bytes; containerd's longest one adds 41 to the run folder.
  if (join(enginesRoot(), name).length > 64) {
    throw new Error(
      `${join(enginesRoot(), name)} is too long for Unix sockets: set QUAYSIDE_ENGINES to a shorter folder.`,
    );
  }
}

/** All paths of one engine's run folder. */
export function runPaths(name) {
  const dir = join(enginesRoot(), name);
  const at = (sub) => join(dir, sub);
  return {
    dir,
    state: at('state.json'),
    socket: at('docker.sock'),
    config: at('daemon.json'),
    ports: at('ports'),
    data: at('data'),
    exec: at('exec'),
    pidfile: at('docker.pid'),
    cli: at('cli'),
    home: at('home'),
    logs: at('logs'),
    shims: at('shims'),
    root: at('root'),
    push: at('push'),
  };
}

import { lstat, readdir, readFile, realpath } from 'node:fs/promises';
import { hostname, release } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { normalPath } from '@/lib/contract/policy/host-path';

/** Programs that are an engine, by the name that the kernel has of them. */
const engines = new Set(['dockerd', 'podman']);

/**
 * Whether Quayside sees the files that the engine sees: it is reached by a socket of this host, has this kernel and this
 * host's name, and a process that is an engine has the very mount at `/` that Quayside has. The kernel gives each mount
 * an id of its own, also to the copies in another mount namespace, and tells it without any right
 * (`/proc/<pid>/mountinfo`, proc(5)). Whatever cannot be told counts as no.
 */
export async function sharesFiles(engine: { address: string; hostname: string; kernel: string }): Promise<boolean> {
  if (!engine.address.startsWith('unix://')) return false;
  if (engine.hostname !== hostname() || engine.kernel !== release()) return false;
  const own = await rootMount('self');
  if (own === null) return false;
  for (const pid of await readdir('/proc').catch(() => [])) {
    if (!/^\d+$/.test(pid)) continue;
    const name = await readFile(`/proc/${pid}/comm`, 'utf8').catch(() => '');
    if (engines.has(name.trim()) && (await rootMount(pid)) === own) return true;
  }
  return false;
}

/** Id of what is mounted at `/` for a process; the last line counts, for it lies on top. Null: not to be told. */
async function rootMount(pid: string): Promise<string | null> {
  const lines = (await readFile(`/proc/${pid}/mountinfo`, 'utf8').catch(() => '')).split('\n');
  const [id] = lines.findLast((line) => line.split(' ')[4] === '/')?.split(' ') ?? [];
  return id ?? null;
}

/**
 * Where `path` leads through all links: read lexically as the engine does, and as the kernel would read it as it is
 * written (`/a/link/..` is not always `/a`). What is not there yet is where it would be made. Null: cannot be told.
 */
export async function placesOf(path: string): Promise<string[] | null> {
  const normal = normalPath(path);
  if (normal === null) return null;
  const lexical = await placeOf(normal);
  if (lexical === null) return null;
  const asWritten = await realpath(path).catch((error: unknown) => (isMissing(error) ? lexical : null));
  return asWritten === null ? null : [...new Set([lexical, asWritten])];
}

/** The place of a normal path, whose end may not be there. A link to nowhere has none. */
async function placeOf(path: string): Promise<string | null> {
  try {
    return await realpath(path);
  } catch (error) {
    if (!isMissing(error)) return null;
  }
  const dangling = await lstat(path).then(
    () => true,
    (error: unknown) => !isMissing(error),
  );
  if (dangling || path === '/') return null;
  const parent = await placeOf(dirname(path));
  return parent === null ? null : join(parent, basename(path));
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}

// The engine of another release of Debian, unpacked beside the system's own: its Go programs run as they are.
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { download, known, openApt, unpack, withLibraries } from './apt.mjs';
import { cacheKey, ensureCache, ensureEntry } from './cache.mjs';
import { cacheRoot, privateDir } from './paths.mjs';
import { run } from './run.mjs';
import { sourcesOf } from './sources.mjs';

/**
 * What makes an engine of a release; iptables, registry and tools stay the system's. From 23 on the command line builds
 * with BuildKit by its plugin alone, which is a package of its own.
 */
const ENGINE = ['docker.io', 'docker-cli', 'docker-buildx', 'containerd', 'runc', 'tini', 'tini-static'];

/**
 * The cache's folders for the engine of a release, built first if need be.
 * @param {string | undefined} release a suite such as `trixie`; undefined: the system's own
 * @returns {Promise<{dir: string, sys: string, storage: string}>}
 */
export async function ensureRelease(release, log) {
  const base = await ensureCache(log);
  if (!release) return base;
  if (!/^[a-z]+$/.test(release)) throw new Error(`"${release}" is no release of Debian: say bookworm, trixie or sid.`);
  const recipe = createHash('sha256')
    .update(cacheKey())
    .update(readFileSync(fileURLToPath(import.meta.url)));
  const dir = join(cacheRoot(), `debian-${release}-${recipe.digest('hex').slice(0, 12)}`);
  await ensureEntry(dir, log, (building) => build({ building, dir, base, release, log }));
  return { dir, sys: join(dir, 'sys'), storage: base.storage };
}

async function build({ building, dir, base, release, log }) {
  const work = privateDir(join(building, 'work'));
  const apt = await openApt(join(work, 'apt'), log, await sourcesOf(release));
  const engine = await known(apt, ENGINE);
  if (!engine.includes('docker.io')) throw new Error(`Debian ${release} has no docker.io${apt.hint}.`);
  const libraries = (await withLibraries(apt, ['runc'])).filter((name) => name !== 'runc');
  log(`Fetching the engine of Debian ${release} (unpacked aside, never installed) …`);
  const file = await download(apt, [...engine, ...libraries]);
  const sys = join(building, 'sys');
  await run('cp', ['-a', base.sys, sys]);
  // An older engine's programs that the newer one does not have would be taken for its own.
  for (const name of ['docker', 'docker-init', 'ctr']) rmSync(join(sys, 'usr/bin', name), { force: true });
  for (const name of engine) await unpack(file(name), sys);
  for (const name of libraries) await unpack(file(name), join(building, 'libraries'));
  await lendLibraries({ building, dir, log });
  rmSync(work, { recursive: true, force: true });
}

/**
 * runc alone asks for the C library of its release: it gets that one, with its loader, for itself. By RPATH, which comes
 * before the LD_LIBRARY_PATH that the engine's processes are given.
 */
async function lendLibraries({ building, dir, log }) {
  const found = (await run('find', [join(building, 'libraries'), '-name', 'ld-linux*.so.*'])).out.trim().split('\n')[0];
  const loader = join(dir, relative(building, found ?? ''));
  const triplet = readdirSync(join(building, 'libraries/usr/lib')).find((name) => name.endsWith('-linux-gnu'));
  if (!found || !triplet) throw new Error('The packages of the C library hold no loader.');
  const libraries = join(dir, 'libraries/usr/lib', triplet);
  const tool = join(building, 'work/patchelf');
  const own = await openApt(join(building, 'work/own'), log);
  await unpack((await download(own, ['patchelf']))('patchelf'), tool);
  const change = ['--set-interpreter', loader, '--force-rpath', '--set-rpath', libraries];
  await run(join(tool, 'usr/bin/patchelf'), [...change, join(building, 'sys/usr/sbin/runc')]);
}

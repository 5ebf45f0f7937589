// @ts-check
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Advice } from './advice.mjs';
import { start } from './child.mjs';
import { root } from './paths.mjs';

/** All that the build reads. */
const sources = [
  ...[
    'app',
    'components',
    'lib',
    'public',
    'scripts/build.mjs',
    'scripts/lib/assemble.mjs',
    'scripts/lib/bundle.mjs',
    'scripts/lib/called.mjs',
    'scripts/lib/compile-cache',
    'scripts/lib/leave-out.mjs',
    'scripts/lib/native-database.mjs',
    'scripts/lib/sbom.mjs',
  ],
  ...[
    'server.ts',
    'serve.ts',
    'direct-routes.ts',
    'instrumentation-client.ts',
    'next.config.js',
    'postcss.config.mjs',
    'tsconfig.json',
    'package-lock.json',
  ],
];
/** What lies among the sources and is not built. */
const unbuilt = /(\.test\.tsx?|\.md|\.ndjson)$|\/testing\//;
const stamp = 'dist/sources.sha256';
const products = ['dist/server.js', 'dist/app.cjs', 'dist/.next/BUILD_ID'];

/**
 * Paths of all files below `path`, sorted, relative to `folder`.
 * @param {string} folder
 * @param {string} path
 * @returns {string[]}
 */
function filesBelow(folder, path) {
  const full = join(folder, path);
  if (!existsSync(full)) return [];
  if (!statSync(full).isDirectory()) return [path];
  return readdirSync(full)
    .sort()
    .flatMap((name) => filesBelow(folder, `${path}/${name}`));
}

/** SHA-256 over names and contents of the sources below `folder`. */
export function hashSources(folder = root) {
  const hash = createHash('sha256');
  for (const path of sources.flatMap((source) => filesBelow(folder, source))) {
    if (unbuilt.test(path)) continue;
    const content = readFileSync(join(folder, path));
    hash.update(`${path}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
}

/** Whether this is the source, and not the package that was made of it. */
export function hasSources(folder = root) {
  return existsSync(join(folder, 'server.ts'));
}

/** Whether the build that is there was made of the sources that are there. */
export function isBuilt(folder = root) {
  if (![...products, stamp].every((file) => existsSync(join(folder, file)))) return false;
  return readFileSync(join(folder, stamp), 'utf8').trim() === hashSources(folder);
}

/** Says that there is no whole build: called before one is made. */
export function markUnbuilt(folder = root) {
  rmSync(join(folder, stamp), { force: true });
}

/**
 * Says of which sources the build was made: called after it, with the hash from before it.
 * @param {string} hash
 */
export function markBuilt(hash, folder = root) {
  mkdirSync(dirname(join(folder, stamp)), { recursive: true });
  writeFileSync(join(folder, stamp), `${hash}\n`);
}

/**
 * Builds, unless the build is up to date. Throws an advice when it fails.
 * @param {(line: string) => void} log
 */
export async function ensureBuilt(log) {
  if (isBuilt()) return;
  log('Building Quayside (a minute or so, once) …');
  const { code, output } = await start(process.execPath, ['scripts/build.mjs']).ended;
  if (code === 0) return;
  console.error(output);
  throw new Advice('The build failed: what it said is above.');
}

// @ts-check
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { root } from './paths.mjs';

/** The native parts of libsql by their versions, one for each kind of machine: npm installs those that fit. */
export const nativeParts = /** @type {Record<string, string>} */ (
  JSON.parse(readFileSync(join(root, 'node_modules/libsql/package.json'), 'utf8')).optionalDependencies
);

/**
 * Packages that the bundles leave outside: the native part that is loaded here. `dist/` is run where it was built, or on
 * the base image that it was built on; npm installs the parts for every C library. Next is outside too; what runs of it
 * comes with its standalone output.
 */
export const outsidePackages = Object.keys(nativeParts).filter(
  (name) => existsSync(join(root, 'node_modules', name)) && !isForOtherLibrary(name),
);

/**
 * Whether a native part of libsql is for another C library than this system's, as libsql finds that out.
 * @param {string} name
 */
function isForOtherLibrary(name) {
  const { familySync } = createRequire(join(root, 'node_modules/libsql/index.js'))('detect-libc');
  const found = /^@libsql\/linux-\w+-(gnu|musl)/.exec(name)?.[1];
  return found !== undefined && found !== (familySync() === 'musl' ? 'musl' : 'gnu');
}

/**
 * Makes `dist/` of what `next build` left in `.next/standalone`: all that is run, wherever it is put, without another
 * `node_modules`. `npm run up`, the image and the package run this same folder. Called before the bundles are written.
 */
export function assemble() {
  const dist = join(root, 'dist');
  rmSync(dist, { recursive: true, force: true });
  renameSync(join(root, '.next/standalone'), dist);
  // Next's own server: ours takes its place.
  rmSync(join(dist, 'server.js'));
  writeFileSync(join(dist, 'package.json'), `${JSON.stringify({ type: 'module' })}\n`);
  // Next writes down where it was built, and reads it nowhere that this is run.
  const built = join(dist, '.next/required-server-files.json');
  writeFileSync(built, readFileSync(built, 'utf8').replaceAll(root, '.'));
  cpSync(join(root, '.next/static'), join(dist, '.next/static'), { recursive: true });
  cpSync(join(root, 'public'), join(dist, 'public'), { recursive: true });
  for (const name of outsidePackages) {
    const path = join('node_modules', name);
    mkdirSync(dirname(join(dist, path)), { recursive: true });
    cpSync(join(root, path), join(dist, path), { recursive: true });
  }
}

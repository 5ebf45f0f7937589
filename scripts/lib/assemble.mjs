// @ts-check
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from './paths.mjs';

/**
 * Packages that the bundles leave outside, with what each brings along: those with native parts. Next is outside too;
 * what runs of it comes with its standalone output.
 */
export const outsidePackages = packagesOf('libsql');

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

/**
 * A package and all that it brings along, as installed at the root; of optional ones those that are there.
 * @param {string} name
 * @returns {string[]}
 */
function packagesOf(name) {
  const found = /** @type {Set<string>} */ (new Set());
  const visit = (/** @type {string} */ one) => {
    const manifest = join(root, 'node_modules', one, 'package.json');
    if (found.has(one) || !existsSync(manifest)) return;
    found.add(one);
    const { dependencies = {}, optionalDependencies = {} } = JSON.parse(readFileSync(manifest, 'utf8'));
    for (const next of Object.keys({ ...dependencies, ...optionalDependencies })) visit(next);
  };
  visit(name);
  return [...found];
}

// @ts-check
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Advice } from './advice.mjs';
import { start } from './child.mjs';
import { root } from './paths.mjs';

/** @typedef {{ packages: Record<string, { version?: string, optional?: boolean }> }} Lockfile */

/**
 * Whether what npm wrote down after its last install (`node_modules/.package-lock.json`, its very last act) is what the
 * lockfile asks for. Only optional packages, which are binaries of other platforms, may be missing.
 * @param {Lockfile} wanted
 * @param {Lockfile | null} installed
 */
export function isInstalled(wanted, installed) {
  if (!installed) return false;
  return Object.entries(wanted.packages).every(([path, { version, optional }]) => {
    if (path === '') return true;
    const there = installed.packages[path];
    return there ? there.version === version : optional === true;
  });
}

/**
 * @param {string} file
 * @returns {Lockfile | null}
 */
function readLockfile(file) {
  try {
    return JSON.parse(readFileSync(join(root, file), 'utf8'));
  } catch {
    return null;
  }
}

/**
 * Installs the locked dependencies with `npm ci`, unless they are there. Throws an advice when npm fails.
 * @param {(line: string) => void} log
 */
export async function ensureDependencies(log) {
  const wanted = readLockfile('package-lock.json');
  if (!wanted)
    throw new Advice('package-lock.json is missing or broken: restore it with "git checkout package-lock.json".');
  if (isInstalled(wanted, readLockfile('node_modules/.package-lock.json'))) return;
  log('Installing the locked dependencies (npm ci) …');
  // The build needs the development dependencies, whatever NODE_ENV says.
  const { code, output } = await start('npm', ['ci', '--include=dev', '--no-audit', '--no-fund']).ended;
  if (code === 0) return;
  if (code === 127) throw new Advice('npm was not found: install it (it comes with Node from https://nodejs.org).');
  console.error(output);
  throw new Advice('The dependencies could not be installed: npm says why above. Mend that and run this again.');
}

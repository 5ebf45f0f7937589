// @ts-check
import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { promisify } from 'node:util';
import { outsidePackages } from '../assemble.mjs';
import { root } from '../paths.mjs';
import { packedManifest } from './manifest.mjs';
import { programFiles } from './program-files.mjs';

/**
 * What of `dist/` stays here: packages with native parts, which npm installs for the machine that runs it, and so where
 * their files are; and what one Node's V8 compiled here, which another refuses.
 */
const leftHere = [
  ...outsidePackages.map((name) => join('node_modules', name)),
  ...['compile-cache', 'compile-cache.bin', 'resolutions.json', 'sources.sha256'],
];

/**
 * Makes the npm package of the build that is there: the same folder `dist/`, and `quayside` before it. Answers the path
 * of the tarball in `destination`.
 * @param {string} destination
 */
export async function pack(destination) {
  const stage = mkdtempSync(join(tmpdir(), 'quayside-pack-'));
  try {
    const dist = join(root, 'dist');
    const isLeft = (/** @type {string} */ path) => leftHere.includes(relative(dist, path));
    cpSync(dist, join(stage, 'dist'), { recursive: true, filter: (path) => !isLeft(path) });
    for (const file of [...(await programFiles()), 'README.md', 'LICENSE']) {
      mkdirSync(dirname(join(stage, file)), { recursive: true });
      cpSync(join(root, file), join(stage, file));
    }
    writeFileSync(join(stage, 'package.json'), JSON.stringify(packedManifest(), null, 2));
    mkdirSync(destination, { recursive: true });
    const args = ['pack', stage, '--json', '--pack-destination', resolve(destination)];
    const { stdout } = await promisify(execFile)('npm', args, { cwd: stage, maxBuffer: 64 * 1024 * 1024 });
    return join(resolve(destination), JSON.parse(stdout)[0].filename);
  } finally {
    rmSync(stage, { recursive: true });
  }
}

// @ts-check
import { build } from 'esbuild';
import { root } from '../paths.mjs';

/**
 * The files of `scripts/` that `quayside` is made of: whatever it and the private engine's program import, and the one
 * that a shell reads. Paths from the root.
 */
export async function programFiles() {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: ['scripts/quayside.mjs', 'scripts/engine/main.mjs'],
    outdir: 'nowhere',
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    metafile: true,
    write: false,
  });
  return [...Object.keys(metafile.inputs), 'scripts/engine/inside.sh'];
}

// @ts-check
import { build } from 'esbuild';
import { leaveOut } from './leave-out.mjs';
import { nativeDatabase } from './native-database.mjs';
import { root } from './paths.mjs';

/** What every bundle for Node has in common. */
const options = /** @type {const} */ ({
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  target: 'node20',
  minifySyntax: true,
  minifyWhitespace: true,
  logLevel: 'warning',
});

/** The server. CommonJS, the only kind of module whose compiled form Node 20 can keep. */
export async function bundleServer() {
  await build({
    ...options,
    plugins: [leaveOut, nativeDatabase],
    entryPoints: ['server.ts'],
    outfile: 'dist/app.cjs',
    format: 'cjs',
    // What is kept compiled has to ask another loader for an import(), which Node warns of as an experiment (module.mjs).
    supported: { 'dynamic-import': false },
    external: ['next', 'bufferutil', 'utf-8-validate'],
  });
  await build({
    ...options,
    entryPoints: ['scripts/lib/compile-cache/entry.mjs'],
    outfile: 'dist/server.js',
    format: 'esm',
  });
}

/** The thread that reads logs of the past, loaded when somebody wants one. */
export async function bundleLogReader() {
  await build({
    ...options,
    plugins: [leaveOut],
    entryPoints: ['lib/server/logs/reader/worker.ts'],
    outfile: 'dist/log-reader.cjs',
    format: 'cjs',
  });
}

/** What the image asks for its health. */
export async function bundleHealth() {
  await build({ ...options, entryPoints: ['scripts/lib/health.mjs'], outfile: 'dist/health.js', format: 'esm' });
}

/**
 * The commands that one types beside a server, which find libsql's native part in the `node_modules` above them.
 * @param {string} outfile
 */
export async function bundleAdmin(outfile) {
  await bundleProgram('lib/server/commands/main.ts', outfile);
}

/**
 * A program of the server's own parts, which finds libsql's native part in the same way.
 * @param {string} entry
 * @param {string} outfile
 */
export async function bundleProgram(entry, outfile) {
  await build({
    ...options,
    plugins: [leaveOut, nativeDatabase],
    entryPoints: [entry],
    outfile,
    format: 'esm',
    external: ['bun:sqlite'],
    // CommonJS packages in an ES module bundle still ask for `require`.
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
  });
}

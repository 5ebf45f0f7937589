// @ts-check
import { spawnSync } from 'node:child_process';
import { build } from 'esbuild';
import { hashSources, markBuilt, markUnbuilt } from './lib/build-state.mjs';
import { recordStart } from './lib/compile-cache/train.mjs';
import { leaveOut } from './lib/leave-out.mjs';
import { root } from './lib/paths.mjs';

/**
 * Builds the app into `.next` and the server into `dist/`: `server.js` starts `app.cjs`, with what V8 compiled of it and
 * of Next; `admin.js` is the command for accounts. Packages with native parts and Next stay outside the bundle.
 */
const hash = hashSources();
markUnbuilt();
const next = spawnSync(process.execPath, ['node_modules/next/dist/bin/next', 'build'], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
});
if (next.status !== 0) process.exit(next.status ?? 1);
/** @type {import('esbuild').BuildOptions} */
const options = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  target: 'node20',
  plugins: [leaveOut],
  minifySyntax: true,
  minifyWhitespace: true,
  logLevel: 'warning',
};
await build({
  ...options,
  entryPoints: ['server.ts'],
  outfile: 'dist/app.cjs',
  format: 'cjs',
  // A module with import() in it would not be kept compiled (record.mjs).
  supported: { 'dynamic-import': false },
  external: ['next', 'libsql', 'bufferutil', 'utf-8-validate'],
});
await build({
  ...options,
  entryPoints: ['scripts/lib/compile-cache/entry.mjs'],
  outfile: 'dist/server.js',
  format: 'esm',
});
await build({
  ...options,
  entryPoints: ['lib/server/auth/admin-main.ts'],
  outfile: 'dist/admin.js',
  format: 'esm',
  external: ['libsql', 'bun:sqlite'],
  // CommonJS packages in an ES module bundle still ask for `require`.
  banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
});
await recordStart();
markBuilt(hash);

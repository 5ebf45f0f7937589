// @ts-check
import { spawnSync } from 'node:child_process';
import { build } from 'esbuild';
import { hashSources, markBuilt, markUnbuilt } from './lib/build-state.mjs';
import { root } from './lib/paths.mjs';
import { leaveOut } from './lib/leave-out.mjs';

/** Builds the app into `.next` and the server into `dist/server.js`. Packages with native parts and Next stay outside. */
const hash = hashSources();
markUnbuilt();
const next = spawnSync(process.execPath, ['node_modules/next/dist/bin/next', 'build'], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
});
if (next.status !== 0) process.exit(next.status ?? 1);
await build({
  absWorkingDir: root,
  entryPoints: ['server.ts'],
  outfile: 'dist/server.js',
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'esm',
  external: ['next', 'libsql', 'ssh2', 'cpu-features', 'bufferutil', 'utf-8-validate'],
  plugins: [leaveOut],
  minifySyntax: true,
  minifyWhitespace: true,
  // CommonJS packages in an ES module bundle still ask for `require`.
  banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
  logLevel: 'warning',
});
markBuilt(hash);

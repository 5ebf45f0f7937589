import { spawnSync } from 'node:child_process';
import { build } from 'esbuild';

/** Builds the app into `.next` and the server into `dist/server.js`. Packages with native parts and Next stay outside. */
const next = spawnSync(process.execPath, ['node_modules/next/dist/bin/next', 'build'], {
  stdio: 'inherit',
  env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1' },
});
if (next.status !== 0) process.exit(next.status ?? 1);
await build({
  entryPoints: ['server.ts'],
  outfile: 'dist/server.js',
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'esm',
  external: ['next', 'libsql', 'ssh2', 'cpu-features', 'bufferutil', 'utf-8-validate'],
  // CommonJS packages in an ES module bundle still ask for `require`.
  banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
  logLevel: 'warning',
});

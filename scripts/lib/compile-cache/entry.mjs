// @ts-check
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { useLate } from './late.mjs';
import { useResolutions } from './resolutions.mjs';
import { useCompileCache } from './use.mjs';

// Becomes `dist/server.js`, which starts the server beside it, or with `--check` tells whether that would start.
const folder = fileURLToPath(new URL('.', import.meta.url));
if (process.argv.includes('--check')) {
  process.argv.splice(2, Infinity, 'check');
  // A name that is not checked: it lies beside us after a build alone.
  const commands = './admin.js';
  await import(commands);
} else {
  Object.assign(process.env, { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' });
  // Our parent holds the other end: when it is gone, even by SIGKILL, the server stops in its usual order.
  if (process.argv.includes('--end-with-stdin'))
    process.stdin.on('end', () => process.kill(process.pid, 'SIGTERM')).resume();
  useResolutions(folder);
  useLate(folder);
  useCompileCache(folder);
  createRequire(import.meta.url)('./app.cjs');
}

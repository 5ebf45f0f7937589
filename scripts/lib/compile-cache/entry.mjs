// @ts-check
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { useCompileCache } from './use.mjs';

// Becomes `dist/server.js`, which starts the server beside it, or with `--check` tells whether that would start.
const folder = fileURLToPath(new URL('.', import.meta.url));
if (process.argv.includes('--check')) {
  process.argv.splice(2, Infinity, 'check');
  // A name that is not checked: it lies beside us after a build alone.
  const commands = './admin.js';
  await import(commands);
} else {
  useCompileCache(folder, fileURLToPath(new URL('..', import.meta.url)));
  createRequire(import.meta.url)('./app.cjs');
}

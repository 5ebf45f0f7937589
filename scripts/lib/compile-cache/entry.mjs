// @ts-check
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { useCompileCache } from './use.mjs';

// Becomes `dist/server.js`, which starts the server beside it.
const folder = fileURLToPath(new URL('.', import.meta.url));
useCompileCache(folder, fileURLToPath(new URL('..', import.meta.url)));
createRequire(import.meta.url)('./app.cjs');

// @ts-check
import { existsSync } from 'node:fs';
import { forServer } from './lib/server-process.mjs';

// Starts the built server. `npm run up` does this and all that comes before it.
forServer(process.env);
// A name that is not checked: dist/ is there only after a build.
const server = '../dist/server.js';
if (existsSync(new URL(server, import.meta.url))) await import(server);
else {
  console.error('Quayside is not built: run "npm run build" first, or "npm run up", which sees to that.');
  process.exit(2);
}

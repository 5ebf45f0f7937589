// @ts-check
import { existsSync } from 'node:fs';

// Starts the built server. `npm run up` does this and all that comes before it.
Object.assign(process.env, { NODE_ENV: 'production' });
if (process.env.QUAYSIDE_END_WITH_STDIN === '1') {
  // Our parent holds the other end: when it is gone, even by SIGKILL, the server stops in its usual order.
  process.stdin.on('end', () => process.kill(process.pid, 'SIGTERM')).resume();
}
// A name that is not checked: dist/ is there only after a build.
const server = '../dist/server.js';
if (existsSync(new URL(server, import.meta.url))) await import(server);
else {
  console.error('Quayside is not built: run "npm run build" first, or "npm run up", which sees to that.');
  process.exit(2);
}

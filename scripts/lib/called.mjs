// @ts-check
import { basename } from 'node:path';

/** What the person typed to come here: the source's npm scripts, the package's `quayside`, or the built file itself. */
function program() {
  const file = basename(process.argv[1] ?? '', '.mjs');
  if (file === 'quayside') return process.env.npm_lifecycle_event === 'npx' ? 'npx quayside' : 'quayside';
  return file === 'admin.js' || file === 'server.js' ? 'node dist/admin.js' : null;
}

/**
 * How the person types `verb`, such as "npm run admin -- list" or "npx quayside list": to tell what to do next.
 * @param {string} verb with its arguments
 */
export function called(verb) {
  const from = program();
  if (from) return `${from} ${verb}`;
  return verb === 'up' ? 'npm run up' : `npm run admin -- ${verb}`;
}

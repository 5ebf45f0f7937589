// @ts-check
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../paths.mjs';
import { startServer } from '../up/server.mjs';
import { cacheFolder, canKeepCache, nodeKeepsCache } from './use.mjs';

/** The pages that a person sees first. */
const pages = ['', '/containers', '/images'];

/**
 * Starts the server that was just built, opens its first pages as a browser would and stops it, so that the next start
 * finds all of that compiled, and each file where it lies. Throws when a page does not come: then the build is not sound.
 */
export async function recordStart() {
  const dist = join(root, 'dist');
  if (nodeKeepsCache) mkdirSync(cacheFolder(dist));
  const data = mkdtempSync(join(tmpdir(), 'quayside-build-'));
  // Settings of whoever builds are not ours: they could ask for a certificate or another address.
  const strange = Object.keys(process.env).filter((name) => name.startsWith('QUAYSIDE_'));
  const env = {
    ...Object.fromEntries(strange.map((name) => [name, undefined])),
    ...{
      QUAYSIDE_PORT: '0',
      QUAYSIDE_DATA: data,
      QUAYSIDE_ENGINE: `unix://${data}/engine`,
      QUAYSIDE_LOG_LEVEL: 'error',
    },
  };
  const recorders = ['record-resolutions', ...(canKeepCache && !nodeKeepsCache ? ['record'] : [])];
  const record = recorders.flatMap((name) => ['--import', join(root, `scripts/lib/compile-cache/${name}.mjs`)]);
  // Only its version is asked for here: what is compiled for an engine's answers comes with the first real one.
  const engine = createServer((_, answer) => answer.end('{"Version":"none","ApiVersion":"1.41"}'));
  engine.listen(join(data, 'engine'));
  const server = startServer(env, () => {}, record);
  try {
    await server.ready;
    await visit(readFileSync(join(data, 'launch-link'), 'utf8').trim());
  } finally {
    await server.stop();
    engine.close();
    engine.closeAllConnections();
    rmSync(data, { recursive: true, force: true });
  }
}

/** @param {string} link the launch link */
async function visit(link) {
  const { origin, hash } = new URL(link);
  const signedIn = await fetch(`${origin}/api/session/launch`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ secret: hash.replace('#launch=', '') }),
  });
  const cookie = signedIn.headers.get('set-cookie')?.split(';')[0] ?? '';
  for (const page of pages) {
    const answer = await fetch(`${origin}/environments/local${page}`, { headers: { cookie } });
    if (!answer.ok) throw new Error(`The page environments/local${page} of the build answers ${answer.status}.`);
    await answer.text();
  }
}

// @ts-check
import { currentContext } from './docker-context.mjs';

/**
 * Where an engine may be. `chosen`: the person named it, so that no other may be taken in its stead.
 * @typedef {{ from: string, address: string, tls: boolean, chosen: boolean }} Candidate
 */

/**
 * The places to ask for an engine, in order. One that the person named (QUAYSIDE_ENGINE, DOCKER_HOST, a docker context)
 * is the only one, as with the docker CLI.
 * @param {{ env: Record<string, string | undefined>, home: string, uid: number, files: import('./files.mjs').Files }} machine
 * @returns {Candidate[]}
 */
export function candidates({ env, home, uid, files }) {
  if (env.QUAYSIDE_ENGINE) {
    return [{ from: 'QUAYSIDE_ENGINE', address: env.QUAYSIDE_ENGINE, tls: false, chosen: true }];
  }
  if (env.DOCKER_HOST) {
    // The CLI takes any value of DOCKER_TLS_VERIFY, even 0, for yes.
    return [{ from: 'DOCKER_HOST', address: env.DOCKER_HOST, tls: Boolean(env.DOCKER_TLS_VERIFY), chosen: true }];
  }
  const context = currentContext(env, home, files);
  if (context) {
    return [{ from: `the docker context "${context.name}"`, address: context.address, tls: context.tls, chosen: true }];
  }
  const rootless = [env.XDG_RUNTIME_DIR, `/run/user/${uid}`]
    .filter(Boolean)
    .map((folder) => `unix://${folder}/docker.sock`);
  return [
    { from: 'the standard socket', address: 'unix:///var/run/docker.sock', tls: false, chosen: false },
    ...[...new Set(rootless)].map((address) => ({ from: 'the rootless socket', address, tls: false, chosen: false })),
  ];
}

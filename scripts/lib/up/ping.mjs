// @ts-check
import { get } from 'node:http';

/** An engine answers its ping in milliseconds; one behind a slow line gets this long. Milliseconds. */
const patience = 3000;

/**
 * What came of asking. `denied`: the socket is there and may not be opened. `silent`: something is there and gives no
 * answer, or nothing is there.
 * @typedef {{ ok: true, server: string } | { ok: false, why: 'denied' | 'absent' | 'refused' | 'silent' | 'stranger' }} Answer
 */

/**
 * Asks an engine whether it is there: `GET /_ping` of the Engine API. `server` is its own name and version, such as
 * "Docker 28.2.2".
 * @param {{ socketPath: string } | { host: string, port: number }} request
 * @returns {Promise<Answer>}
 */
export function ping(request) {
  return new Promise((resolve) => {
    const asked = get({ ...request, path: '/_ping', timeout: patience, agent: false }, (response) => {
      response.resume();
      const isEngine = response.statusCode === 200 && response.headers['api-version'] !== undefined;
      resolve(
        isEngine
          ? { ok: true, server: serverName(String(response.headers.server ?? '')) }
          : { ok: false, why: 'stranger' },
      );
    });
    asked.on('timeout', () => asked.destroy());
    asked.on('error', (error) =>
      resolve({ ok: false, why: reason(/** @type {NodeJS.ErrnoException} */ (error).code) }),
    );
  });
}

/**
 * "Docker/28.2.2 (linux)" as "Docker 28.2.2".
 * @param {string} header
 */
export function serverName(header) {
  return header.split(' ')[0]?.replace('/', ' ') || 'a Docker Engine';
}

/** @param {string | undefined} code */
function reason(code) {
  if (code === 'EACCES' || code === 'EPERM') return 'denied';
  if (code === 'ENOENT' || code === 'ENOTFOUND') return 'absent';
  return code === 'ECONNREFUSED' ? 'refused' : 'silent';
}

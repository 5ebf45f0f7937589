// @ts-check
import { createServer } from 'node:net';
import { Advice } from '../advice.mjs';
import { called } from '../called.mjs';

const standardPort = 3000;

/**
 * The port to serve on: QUAYSIDE_PORT, else 3000. Throws an advice for what is no port.
 * @param {Record<string, string | undefined>} env
 */
export function portOf(env) {
  const given = env.QUAYSIDE_PORT ?? String(standardPort);
  if (/^\d{1,5}$/.test(given) && Number(given) <= 65_535) return Number(given);
  throw new Advice(
    `QUAYSIDE_PORT=${given} is no port: give a number from 1 to 65535, as in "QUAYSIDE_PORT=3001 ${called('up')}".`,
  );
}

/**
 * Listens for a moment to see whether the port is free on the loopback; throws an advice when it is not.
 * @param {number} port
 * @returns {Promise<void>}
 */
export function requirePort(port) {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error) => reject(portAdvice(port, /** @type {NodeJS.ErrnoException} */ (error).code)));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve()));
  });
}

/**
 * @param {number} port
 * @param {string | undefined} code of the failed listen
 */
export function portAdvice(port, code) {
  const other = `choose another with "QUAYSIDE_PORT=${port < 1024 ? standardPort : port + 1} ${called('up')}"`;
  if (code === 'EADDRINUSE') {
    return new Advice(`Port ${port} is taken (by another Quayside, perhaps): stop what listens there, or ${other}.`);
  }
  if (code === 'EACCES') return new Advice(`Port ${port} may not be used by you: ${other}.`);
  return new Advice(`Port ${port} cannot be listened on (${code}): ${other}.`);
}

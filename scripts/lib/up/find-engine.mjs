// @ts-check
import { Advice } from '../advice.mjs';
import { called } from '../called.mjs';
import { readAddress } from './address.mjs';
import { candidates } from './candidates.mjs';

/** @typedef {{ address: string, from: string, server: string }} Found */

/** Why a place gave no engine, in words that follow its name. */
const words = {
  denied: 'may not be opened by you',
  absent: 'is not there',
  refused: 'has nobody listening',
  silent: 'gives no answer',
  stranger: 'is not a Docker Engine',
};

/**
 * The first engine that really answers, or null when none does and none was named. Throws an advice when the one that the
 * person named cannot be used, or when the only obstacle is the right to open a socket.
 * @param {{ env: Record<string, string | undefined>, home: string, uid: number, files: import('./files.mjs').Files,
 *   ping: typeof import('./ping.mjs').ping }} machine
 * @returns {Promise<Found | null>}
 */
export async function findEngine({ ping, ...machine }) {
  /** @type {string | null} */
  let denied = null;
  for (const { from, address, tls, chosen } of candidates(machine)) {
    const read = readAddress(address, tls);
    if (!read.ok) throw new Advice(`${capital(from)} is ${address}: ${read.why}. ${otherwise(from)}.`);
    const answer = await ping(read.request);
    if (answer.ok) return { address: read.address, from, server: answer.server };
    if (answer.why === 'denied') denied ??= address.slice('unix://'.length);
    else if (chosen) {
      throw new Advice(
        `${capital(from)} is ${address}, which ${words[answer.why]}: start that engine. ${otherwise(from)}.`,
      );
    }
  }
  if (!denied) return null;
  throw deniedAdvice(denied);
}

/** @param {string} socket */
function deniedAdvice(socket) {
  const mend = ['/var/run/docker.sock', '/run/docker.sock'].includes(socket)
    ? `join its group ("sudo usermod -aG docker $USER", then sign in again) or run "sudo ${called('up')}"`
    : 'run this as the account that owns it, or with sudo';
  return new Advice(`You may not open ${socket}: ${mend}.`);
}

/** @param {string} from */
function otherwise(from) {
  if (from.startsWith('the docker context')) return 'Or choose another: "docker context use default"';
  return `Or unset ${from} to use the engine of this machine`;
}

/** @param {string} text */
const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);

import { statSync } from 'node:fs';
import { askVersion } from '../docker/system/ask-version';
import { isFailure } from '../errors/failure';
import type { Finding } from './check';

/** What is waited for an answer. Milliseconds. */
const patienceMs = 5000;
/** The oldest API that Quayside speaks, of engine 20.10: its minor number under major 1. */
const oldestMinor = 41;

/** Asks the engine at `address` for its version. Says what it answered, or its very error and what to do about it. */
export async function tryEngine(address: string): Promise<Finding> {
  const what = 'engine';
  try {
    const { version, apiVersion } = await askVersion(address, patienceMs);
    const ok = Number(apiVersion.split('.')[1]) >= oldestMinor;
    const old = ok ? '' : `: too old, Quayside needs API 1.${oldestMinor} (Docker 20.10) or newer`;
    return { what, ok, tell: `Docker ${version}, API ${apiVersion}, at ${address}${old}` };
  } catch (error) {
    if (!isFailure(error)) throw error;
    return { what, ok: false, tell: `${address}: ${error.message}. ${advice(address, codeOf(error.cause))}` };
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

function advice(address: string, code: string): string {
  const socket = address.startsWith('unix://') ? address.slice('unix://'.length) : null;
  if (code === 'EACCES' || code === 'EPERM') return `${groupsOf(socket ?? '')}.`;
  if (code === 'ENOENT' && socket)
    return `Start Docker, or name its socket with QUAYSIDE_ENGINE; in a container, mount it: --volume ${socket}:${socket}.`;
  if (code === 'ECONNREFUSED') return 'Nobody listens there: start Docker, or name its address with QUAYSIDE_ENGINE.';
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return 'No such host: is the name in QUAYSIDE_ENGINE right?';
  if (code === 'ETIMEDOUT' || code === 'EHOSTUNREACH')
    return 'Is the host up, and does no firewall stand between? QUAYSIDE_ENGINE names it.';
  return 'Is it a Docker Engine that answers there, without TLS? QUAYSIDE_ENGINE names it.';
}

/** Which group the socket asks for and which this process has: what to tell where it may not be opened. */
function groupsOf(socket: string): string {
  const join = 'add yourself ("sudo usermod -aG docker $USER", then sign in again)';
  try {
    const { gid, mode } = statSync(socket);
    const own = process.getgroups?.() ?? [];
    if ((mode & 0o060) !== 0o060) return 'Its group may not write to it: run Quayside as its owner';
    return `It belongs to group ${gid} and this process is in ${own.join(', ')}: ${join}; in a container, give it that group (--group-add ${gid}, DOCKER_GID=${gid} for the compose file)`;
  } catch {
    // Not even its folder may be entered.
    return 'Its folder may not be entered: run Quayside as its owner';
  }
}

// @ts-check
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { Advice } from '../advice.mjs';

/** @typedef {{ name: string, address: string, tls: boolean }} DockerContext */

/**
 * The docker CLI's current context, as the CLI itself finds it: DOCKER_CONTEXT, else `currentContext` of its
 * config.json. Null for the context `default`, which is the standard socket. Throws an advice for one that is not there.
 * @param {Record<string, string | undefined>} env
 * @param {string} home
 * @param {import('./files.mjs').Files} files
 * @returns {DockerContext | null}
 */
export function currentContext(env, home, files) {
  const folder = env.DOCKER_CONFIG || join(home, '.docker');
  const name = env.DOCKER_CONTEXT || parse(files.read(join(folder, 'config.json')))?.currentContext;
  if (!name || name === 'default') return null;
  // The CLI names the folder of a context by the SHA-256 of the context's name.
  const id = createHash('sha256').update(name).digest('hex');
  const endpoint = parse(files.read(join(folder, 'contexts/meta', id, 'meta.json')))?.Endpoints?.docker;
  if (!endpoint?.Host) {
    throw new Advice(
      `The docker context "${name}" is chosen but not there: choose another with "docker context use default".`,
    );
  }
  return { name, address: endpoint.Host, tls: files.exists(join(folder, 'contexts/tls', id, 'docker')) };
}

/** @param {string | null} text */
function parse(text) {
  try {
    return text === null ? null : JSON.parse(text);
  } catch {
    return null;
  }
}

import { execFile } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { EngineInfo } from '@/scripts/engine/engine.mjs';
import { composePlugin } from './compose-plugin';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** docker-compose.yml of this checkout as it stands, for the containers of `host` that show the engine `shown`. */
export async function composeOf(host: EngineInfo, shown: Pick<EngineInfo, 'socket'>, port: number) {
  const program = await composePlugin();
  const { gid } = await stat(shown.socket);
  const env = {
    ...process.env,
    DOCKER_HOST: `unix://${host.socket}`,
    DOCKER_CONFIG: host.dockerConfig,
    COMPOSE_PROJECT_NAME: 'quayside',
    DOCKER_SOCKET: shown.socket,
    DOCKER_GID: String(gid),
    QUAYSIDE_PORT: String(port),
  };
  /** Runs one command; `variables` go over the usual ones. Answers what it printed, and throws with its stderr. */
  return async (args: string[], variables: Record<string, string> = {}): Promise<string> => {
    const { stdout } = await promisify(execFile)(program, args, { cwd: root, env: { ...env, ...variables } });
    return stdout.trim();
  };
}

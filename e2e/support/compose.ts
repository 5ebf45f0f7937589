import { execFile } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { EngineInfo } from '@/scripts/engine/engine.mjs';
import { composePlugin } from './compose-plugin';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Runs one command of docker compose; answers what it printed, and throws with its stderr. */
export type Compose = (args: string[], variables?: Record<string, string>) => Promise<string>;

/**
 * docker-compose.yml of this checkout as it stands, for the containers of `host` that show the engine `shown`; with what
 * one would put into `.env` for it.
 */
export async function composeOf(
  host: EngineInfo,
  shown: Pick<EngineInfo, 'socket'>,
  port: number,
  dotEnv: Record<string, string> = {},
): Promise<Compose> {
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
    ...dotEnv,
  };
  return async (args, variables = {}) => {
    const { stdout } = await promisify(execFile)(program, args, { cwd: root, env: { ...env, ...variables } });
    return stdout.trim();
  };
}

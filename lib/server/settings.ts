import { homedir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { StartRefused } from './start-refused';

const standardPort = 3000;

const Environment = z.object({
  QUAYSIDE_PORT: z.coerce.number().int().min(0).max(65_535).default(standardPort),
  QUAYSIDE_DATA: z.string().min(1).optional(),
  QUAYSIDE_ENGINE: z.string().min(1).default('unix:///var/run/docker.sock'),
  QUAYSIDE_STAND_IN: z.enum(['0', '1']).default('0'),
  NODE_ENV: z.string().default('production'),
});

/** Everything that the process takes from its environment, parsed once. */
export interface Settings {
  /** TCP port on the loopback; 0 lets the system choose. */
  port: number;
  /** Folder of Quayside's own data, made with mode 0700. */
  dataFolder: string;
  /** Address of the first engine: `unix:///path` or `tcp://host:port`. */
  engineAddress: string;
  /** The engine is the private one of `npm run up`, with stand-in images and their mirror: the page says so. */
  standIn: boolean;
  development: boolean;
}

/** Two servers must not share a data folder: each port but the standard one has its own. `scripts/lib/up` does the same. */
function dataFolderOf(port: number): string {
  return join(homedir(), '.local/share', port === standardPort ? 'quayside' : `quayside-${port}`);
}

/**
 * Reads the settings. Throws `StartRefused`, with every bad variable and what is wrong with it.
 */
export function readSettings(env: Record<string, string | undefined>): Settings {
  const parsed = Environment.safeParse(env);
  if (!parsed.success) {
    const bad = parsed.error.issues.map((issue) => `${issue.path.join('.')} (${issue.message})`);
    throw new StartRefused(`These environment variables are not valid: ${bad.join(', ')}.`);
  }
  return {
    port: parsed.data.QUAYSIDE_PORT,
    dataFolder: parsed.data.QUAYSIDE_DATA ?? dataFolderOf(parsed.data.QUAYSIDE_PORT),
    engineAddress: parsed.data.QUAYSIDE_ENGINE,
    standIn: parsed.data.QUAYSIDE_STAND_IN === '1',
    development: parsed.data.NODE_ENV === 'development',
  };
}

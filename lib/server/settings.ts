import { homedir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';

const Environment = z.object({
  QUAYSIDE_PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  QUAYSIDE_DATA: z
    .string()
    .min(1)
    .default(join(homedir(), '.local', 'share', 'quayside')),
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

/**
 * Reads the settings. Throws one error that lists every bad variable, a line each.
 */
export function readSettings(env: Record<string, string | undefined>): Settings {
  const parsed = Environment.safeParse(env);
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
    throw new Error(`Settings are not valid.\n${lines.join('\n')}`);
  }
  return {
    port: parsed.data.QUAYSIDE_PORT,
    dataFolder: parsed.data.QUAYSIDE_DATA,
    engineAddress: parsed.data.QUAYSIDE_ENGINE,
    standIn: parsed.data.QUAYSIDE_STAND_IN === '1',
    development: parsed.data.NODE_ENV === 'development',
  };
}

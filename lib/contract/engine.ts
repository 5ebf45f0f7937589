import { z } from 'zod';

/** What `/version` and `/info` say of an engine. Memory in bytes. */
export const EngineInfo = z.object({
  id: z.string(),
  name: z.string(),
  version: z.string(),
  apiVersion: z.string(),
  os: z.string(),
  architecture: z.string(),
  operatingSystem: z.string(),
  kernel: z.string(),
  cpus: z.number(),
  memory: z.number(),
  storageDriver: z.string(),
  rootDir: z.string(),
  cgroupVersion: z.string().nullable().optional().describe('`1` or `2`; null where the engine has none'),
  mirrors: z.array(z.string()),
  networkDrivers: z.array(z.string()),
  volumeDrivers: z.array(z.string()).describe('those it knows of: a plugin may show up only once it is used'),
  swarmManager: z.boolean().describe('it can make networks that span a swarm'),
});
export type EngineInfo = z.infer<typeof EngineInfo>;

/** Whether the engine answers, since when, and the error word for word when it does not. Times are ISO 8601. */
export const EngineStatus = z.object({
  state: z.enum(['connecting', 'connected', 'unreachable']),
  since: z.string(),
  address: z.string(),
  error: z.string().nullable(),
  nextTryAt: z.string().nullable(),
  info: EngineInfo.nullable(),
});
export type EngineStatus = z.infer<typeof EngineStatus>;

/** One thing that happened on the engine, as its event stream told it; newest first in a picture. */
export const Activity = z.object({
  id: z.string(),
  at: z.number().describe('milliseconds since the epoch'),
  type: z.enum(['container', 'image', 'network', 'volume']),
  action: z.string(),
  objectId: z.string(),
  name: z.string(),
  exitCode: z.number().nullable(),
});
export type Activity = z.infer<typeof Activity>;

import { z } from 'zod';
import { Problem } from './problem';

export const ContainerState = z.enum(['created', 'running', 'paused', 'restarting', 'removing', 'exited', 'dead']);
export type ContainerState = z.infer<typeof ContainerState>;

/** A port of a container; `publicPort` is null when it is exposed but not published. */
export const ContainerPort = z.object({
  ip: z.string(),
  privatePort: z.number(),
  publicPort: z.number().nullable(),
  protocol: z.enum(['tcp', 'udp', 'sctp']),
});
export type ContainerPort = z.infer<typeof ContainerPort>;

/** One row of the live container list. Times are ISO 8601, or null where the engine has none. */
export const ContainerRow = z.object({
  id: z.string(),
  name: z.string(),
  image: z.string(),
  imageId: z.string(),
  command: z.string(),
  created: z.string(),
  state: ContainerState,
  health: z.enum(['none', 'starting', 'healthy', 'unhealthy']),
  startedAt: z.string().nullable(),
  finishedAt: z.string().nullable(),
  exitCode: z.number().nullable(),
  oomKilled: z.boolean(),
  ports: z.array(ContainerPort),
  project: z.string().nullable(),
  service: z.string().nullable(),
  networks: z.array(z.string()),
  addresses: z.array(z.string()).describe('in each of `networks`, in their order; empty where it has none'),
  volumes: z.array(z.string()).describe('names of the volumes that are mounted'),
  stopping: z
    .object({ since: z.string(), seconds: z.number() })
    .nullable()
    .optional()
    .describe('a stop through Quayside is under way: begun when, with how many seconds until SIGKILL'),
  copying: z
    .string()
    .nullable()
    .optional()
    .describe('since when Quayside copies files of it; until that is over the engine answers nothing else about it'),
});
export type ContainerRow = z.infer<typeof ContainerRow>;

/** Path parameters of the routes of one environment. */
export const EnvironmentParams = z.object({ env: z.string() });
/** A full or short id, or a name, as the engine takes them (moby, daemon/names: RestrictedNamePattern). */
export const ContainerId = z
  .string()
  .max(255)
  .regex(/^[a-zA-Z0-9][a-zA-Z0-9_.-]*$/);
/** Path parameters shared by the routes of one container. */
export const ContainerParams = z.object({ env: z.string(), id: ContainerId });

/** `POST /containers/{id}/stop` and `/restart`: grace in seconds before SIGKILL; absent means the container's own. */
export const StopRequest = z.object({ timeout: z.number().int().min(0).max(86_400).optional() });
export type StopRequest = z.infer<typeof StopRequest>;
export const KillRequest = z.object({
  signal: z
    .string()
    .regex(/^(SIG)?[A-Z0-9+]+$/)
    .default('SIGKILL'),
});
/** A container's name, as the engine takes it (moby, daemon/names: RestrictedNamePattern). */
export const ContainerName = z.string().regex(/^[a-zA-Z0-9][a-zA-Z0-9_.-]{1,254}$/);
export const RenameRequest = z.object({ name: ContainerName });
export const RemoveContainerRequest = z.object({
  force: z.boolean().default(false),
  volumes: z.boolean().default(false),
});

/** At most so many containers in one call. */
const maximumBulk = 10_000;
const ids = z.array(ContainerId).min(1).max(maximumBulk);
/** The same to many containers: what the call of one takes, and their ids. */
export const BulkRequest = z.object({ ids });
export const BulkStopRequest = StopRequest.extend({ ids });
export const BulkKillRequest = KillRequest.extend({ ids });
export const BulkRemoveRequest = RemoveContainerRequest.extend({ ids });
/** What became of one of many: null when it was done. */
export const BulkResult = z.object({ id: z.string(), problem: Problem.nullable() });
export type BulkResult = z.infer<typeof BulkResult>;

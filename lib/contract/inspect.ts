import { z } from 'zod';
import { ContainerPort, ContainerState } from './containers';

/** One run of the container's health check. `exitCode` 0 passed; `output` is what the check printed, cut by the engine at 4096 bytes. */
export const HealthProbe = z.object({
  start: z.string(),
  end: z.string(),
  exitCode: z.number(),
  output: z.string(),
});
export type HealthProbe = z.infer<typeof HealthProbe>;

/** The health check as configured (durations in milliseconds) and its last runs, oldest first; the engine keeps five. */
export const ContainerHealth = z.object({
  status: z.enum(['starting', 'healthy', 'unhealthy']),
  failingStreak: z.number(),
  test: z.array(z.string()),
  intervalMs: z.number(),
  timeoutMs: z.number(),
  retries: z.number(),
  probes: z.array(HealthProbe),
});
export type ContainerHealth = z.infer<typeof ContainerHealth>;

/** Where a path of the container comes from: `source` is a host path, or the volume's `name` where there is one. */
export const ContainerMount = z.object({
  type: z.string().describe('bind, volume, tmpfs, npipe, cluster or image'),
  name: z.string().nullable(),
  source: z.string(),
  destination: z.string(),
  readOnly: z.boolean(),
  sizeBytes: z.number().nullable().describe('of a tmpfs, where a size was asked for'),
});
export type ContainerMount = z.infer<typeof ContainerMount>;

/** One network that the container is joined to; addresses are empty while it does not run. */
export const ContainerNetwork = z.object({
  name: z.string(),
  id: z.string(),
  address: z.string(),
  address6: z.string(),
  gateway: z.string(),
  mac: z.string(),
  aliases: z.array(z.string()),
});
export type ContainerNetwork = z.infer<typeof ContainerNetwork>;

/**
 * One container in full: a projection of `GET /containers/{id}/json`. Times are ISO 8601, or null where the engine has
 * none. Limits: memory in bytes, `cpus` in cores, null for no limit.
 */
export const ContainerDetail = z.object({
  hidden: z.boolean().describe('values of variables and labels, commands and errors are left out, for lack of a right'),
  id: z.string(),
  name: z.string(),
  created: z.string(),
  image: z.string().describe('the reference that it was made from, as typed'),
  imageId: z.string(),
  platform: z.string(),
  runtime: z.string(),
  state: ContainerState,
  startedAt: z.string().nullable(),
  finishedAt: z.string().nullable(),
  exitCode: z.number().nullable().describe('of the last run; null while it runs and before the first has ended'),
  oomKilled: z.boolean(),
  error: z.string().describe("the engine's words when a start failed; else empty"),
  health: ContainerHealth.nullable(),
  restartCount: z.number(),
  restartPolicy: z.object({ name: z.string(), maximumRetryCount: z.number() }),
  path: z.string().describe('what runs as process 1'),
  args: z.array(z.string()),
  entrypoint: z.array(z.string()).nullable(),
  command: z.array(z.string()).nullable(),
  env: z.array(z.object({ name: z.string(), value: z.string() })),
  labels: z.array(z.object({ name: z.string(), value: z.string() })),
  mounts: z.array(ContainerMount),
  networks: z.array(ContainerNetwork),
  networkMode: z.string(),
  ports: z.array(ContainerPort),
  limits: z.object({ memory: z.number().nullable(), cpus: z.number().nullable(), pids: z.number().nullable() }),
  user: z.string(),
  workingDir: z.string(),
  hostname: z.string(),
  tty: z.boolean(),
  openStdin: z.boolean(),
  autoRemove: z.boolean(),
  privileged: z.boolean(),
  logDriver: z.string(),
  stopSignal: z.string(),
  stopTimeout: z.number().describe('seconds between the stop signal and SIGKILL'),
});
export type ContainerDetail = z.infer<typeof ContainerDetail>;

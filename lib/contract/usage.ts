import { z } from 'zod';

/** What one running container uses. `cpu`: cores (1.5 = 150 % of one); `memory`: bytes, as `docker stats` counts them. */
export const ContainerUsage = z.object({ id: z.string(), name: z.string(), cpu: z.number(), memory: z.number() });
export type ContainerUsage = z.infer<typeof ContainerUsage>;

/** What all running containers of an engine use, measured at `at` (ISO 8601). The busiest first. */
export const EngineUsage = z.object({
  at: z.string(),
  cpu: z.number().describe('sum in cores'),
  memory: z.number().describe('sum in bytes'),
  running: z.number().describe('containers that could be measured'),
  top: z.array(ContainerUsage),
});
export type EngineUsage = z.infer<typeof EngineUsage>;

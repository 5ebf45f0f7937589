import type { InspectAnswer } from './inspect';

/**
 * The command of a container's health check as the engine calls its execs, without the shell before it; null without
 * one. `Test` is `["NONE"]`, `["CMD", …words]` or `["CMD-SHELL", line]` (Engine API, HealthConfig).
 */
export function probeCommand({ Config }: Pick<InspectAnswer, 'Config'>): string | null {
  const [kind, ...words] = Config.Healthcheck?.Test ?? [];
  return (kind === 'CMD' || kind === 'CMD-SHELL') && words.length > 0 ? words.join(' ') : null;
}

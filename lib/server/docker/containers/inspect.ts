import type { ContainerInspectInfo } from 'dockerode';
import { asking } from '../errors';
import type { Engine } from '../engines';

/** The engine's own answer, with the fields that its types forget. */
export type InspectAnswer = ContainerInspectInfo & {
  Config: { StopSignal?: string; StopTimeout?: number | null; Healthcheck?: { Test?: string[] | null } };
};

/**
 * All that the engine knows of one container: Engine API `GET /containers/{id}/json`. `id` may be full, short or a name.
 * Throws `not-found`.
 */
export async function inspect(engine: Engine, id: string): Promise<InspectAnswer> {
  return asking(engine.requests.getContainer(id).inspect());
}

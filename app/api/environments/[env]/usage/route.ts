import { EnvironmentParams } from '@/lib/contract/containers';
import { route } from '@/lib/server/http/route';

/** `GET`: what the running containers use now (`EngineUsage`), measured on request: takes about a second. */
export const GET = route({ may: 'container.read', params: EnvironmentParams }, ({ core, params }) =>
  core.environment(params.env).usage.measure(),
);

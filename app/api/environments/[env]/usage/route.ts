import { measureUsage } from '@/lib/contract/api/containers';
import { route } from '@/lib/server/http/route';

/** `GET`: what the running containers use now (`EngineUsage`), measured on request: takes about a second. */
export const GET = route(measureUsage, ({ core, params }) => core.environment(params.env).usage.measure());

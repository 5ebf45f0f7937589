import { listContainers } from '@/lib/contract/api/containers';
import { route } from '@/lib/server/http/route';

/** `GET`: every container (`ContainerRow[]`), from the live picture, written beforehand. 503 while the engine is unreachable. */
export const GET = route(listContainers, ({ core, caller, params }) =>
  core.environment(params.env).liveFor(caller).bytes('containers'),
);

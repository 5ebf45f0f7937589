import { listContainers } from '@/lib/contract/api/containers';
import { route } from '@/lib/server/http/route';

const headers = { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' };

/** `GET`: every container (`ContainerRow[]`), from the live picture. 503 while the engine is unreachable. */
export const GET = route(
  listContainers,
  ({ core, caller, params }) =>
    new Response(core.environment(params.env).liveFor(caller).json('containers'), { headers }),
);

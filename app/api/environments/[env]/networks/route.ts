import { listNetworks } from '@/lib/contract/api/networks';
import { route } from '@/lib/server/http/route';

/** `GET`: every network (`NetworkRow[]`), from the live picture, written beforehand. 503 while the engine is unreachable. */
export const GET = route(listNetworks, ({ core, caller, params }) =>
  core.environment(params.env).liveFor(caller).bytes('networks'),
);

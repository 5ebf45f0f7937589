import { listNetworks } from '@/lib/contract/api/networks';
import { route } from '@/lib/server/http/route';

/** `GET`: every network (`NetworkRow[]`), from the live picture, written beforehand. */
export const GET = route(
  listNetworks,
  ({ caller, core, params }) =>
    new Response(core.environment(params.env).liveFor(caller).json('networks'), {
      headers: { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' },
    }),
);

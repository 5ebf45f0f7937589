import { listVolumes } from '@/lib/contract/api/volumes';
import { route } from '@/lib/server/http/route';

/** `GET`: every volume (`VolumeRow[]`), from the live picture, written beforehand. */
export const GET = route(
  listVolumes,
  ({ caller, core, params }) =>
    new Response(core.environment(params.env).liveFor(caller).json('volumes'), {
      headers: { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' },
    }),
);

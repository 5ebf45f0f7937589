import { listVolumes } from '@/lib/contract/api/volumes';
import { route } from '@/lib/server/http/route';

/** `GET`: every volume (`VolumeRow[]`), from the live picture, written beforehand. 503 while the engine is unreachable. */
export const GET = route(listVolumes, ({ core, caller, params }) =>
  core.environment(params.env).liveFor(caller).bytes('volumes'),
);

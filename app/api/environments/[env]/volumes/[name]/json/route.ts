import { inspectVolumeRaw } from '@/lib/contract/api/volumes';
import { route } from '@/lib/server/http/route';

/** `GET`: what `docker volume inspect` prints of one volume; without `secret.read` what is known to be harmless. */
export const GET = route(inspectVolumeRaw, async ({ core, params, shown }) =>
  shown.volumeInspect(await core.environment(params.env).docker.volumes.raw(params.name)),
);

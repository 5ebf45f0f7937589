import { inspectVolume, removeVolume } from '@/lib/contract/api/volumes';
import { route } from '@/lib/server/http/route';

/** `GET`: one volume in full (`VolumeDetail`). */
export const GET = route(inspectVolume, async ({ core, params, shown }) =>
  shown.volume(await core.environment(params.env).docker.volumes.detail(params.name)),
);

/** `DELETE`: removes it and the data in it. 204, or 409 `conflict` while a container mounts it. */
export const DELETE = route(removeVolume, ({ core, params, body }) =>
  core.environment(params.env).docker.volumes.remove(params.name, body),
);

import { exportContainer } from '@/lib/contract/api/archives';
import { route } from '@/lib/server/http/route';

/** `POST`: the file system of a container as a tar archive, streamed; JSON, or a form with a ticket. */
export const POST = route(exportContainer, ({ core, params: { env, id }, body, signal }) =>
  core.archives.export(env, id, body, signal),
);

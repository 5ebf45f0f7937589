import { removeFiles } from '@/lib/contract/api/files';
import { route } from '@/lib/server/http/route';

/** `POST`: deletes files, and folders with all in them. */
export const POST = route(removeFiles, ({ core, caller, params: { env, id }, body }) =>
  core.files.of(env, caller, id).remove(body.folder, body.names),
);

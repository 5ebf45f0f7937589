import { makeFolder } from '@/lib/contract/api/files';
import { route } from '@/lib/server/http/route';

/** `POST`: makes a folder. */
export const POST = route(makeFolder, ({ core, caller, params: { env, id }, body }) =>
  core.files.of(env, caller, id).makeFolder(body.path),
);

import { renameFile } from '@/lib/contract/api/files';
import { route } from '@/lib/server/http/route';

/** `POST`: renames or moves a file or a folder. */
export const POST = route(renameFile, ({ core, caller, params: { env, id }, body }) =>
  core.files.of(env, caller, id).rename(body.path, body.to),
);

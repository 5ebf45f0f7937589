import { listFiles, uploadFiles } from '@/lib/contract/api/files';
import { route } from '@/lib/server/http/route';

/** `GET`: what lies at a path (`FileListing`). */
export const GET = route(listFiles, ({ core, caller, params: { env, id }, query }) =>
  core.files.of(env, caller, id).list(query.path),
);

/** `PUT`: unpacks the tar archive that is the body into a folder (`Uploaded`). */
export const PUT = route(uploadFiles, ({ core, caller, params: { env, id }, query, upload }) =>
  core.files.of(env, caller, id).upload(query.path, upload),
);

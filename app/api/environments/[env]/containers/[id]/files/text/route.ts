import { readFile, saveFile } from '@/lib/contract/api/files';
import { route } from '@/lib/server/http/route';

/** `GET`: a file as text, or its beginning (`FileText`). */
export const GET = route(readFile, ({ core, caller, params: { env, id }, query }) =>
  core.files.of(env, caller, id).text(query.path),
);

/** `PUT`: saves the body as the text of a file (`SavedFile`). */
export const PUT = route(saveFile, ({ core, caller, params: { env, id }, query, upload }) =>
  core.files.of(env, caller, id).save(query, upload),
);

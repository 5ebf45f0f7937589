import { downloadFile } from '@/lib/contract/api/files';
import { route } from '@/lib/server/http/route';

/** `POST`: a file as it is, or a file or folder as an archive; JSON, or a form with a ticket. */
export const POST = route(downloadFile, ({ core, caller, params: { env, id }, body }) =>
  core.files.of(env, caller, id).download(body),
);

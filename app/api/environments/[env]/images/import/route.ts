import { importImage } from '@/lib/contract/api/archives';
import { route } from '@/lib/server/http/route';

/** `POST`: makes an image of the file system in the archive that is the body; answers the job (`Job`) when it has ended. */
export const POST = route(importImage, ({ core, caller, params: { env }, query, upload }) =>
  core.archives.import(env, { caller, query, body: upload }),
);

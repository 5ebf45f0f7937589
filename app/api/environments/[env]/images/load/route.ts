import { loadImages } from '@/lib/contract/api/archives';
import { route } from '@/lib/server/http/route';

/** `POST`: loads the images of the archive that is the body; answers the job (`Job`) when it has ended. */
export const POST = route(loadImages, ({ core, caller, params: { env }, query, upload }) =>
  core.archives.load(env, { caller, query, body: upload }),
);

import { saveImages } from '@/lib/contract/api/archives';
import { route } from '@/lib/server/http/route';

/** `POST`: images as one tar archive, streamed; JSON, or a form with a ticket. */
export const POST = route(saveImages, ({ core, params: { env }, body, signal }) =>
  core.archives.save(env, body, signal),
);

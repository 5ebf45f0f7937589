import { changeMirrors, readMirrors } from '@/lib/contract/api/mirrors';
import { route } from '@/lib/server/http/route';

/** `GET`: the rules by which images are fetched, as a `MirrorsView`. */
export const GET = route(readMirrors, ({ core, params }) => {
  const { slug, docker } = core.environment(params.env);
  return core.mirrors.view(slug, docker);
});

/** `PUT` with all of them and the revision that was read. Answers them as they are kept. */
export const PUT = route(changeMirrors, async ({ core, params, body }) => {
  const { slug, docker } = core.environment(params.env);
  await core.mirrors.set(slug, body);
  return core.mirrors.view(slug, docker);
});

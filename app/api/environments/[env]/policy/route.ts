import { changePolicy, readPolicy } from '@/lib/contract/api/policy';
import { route } from '@/lib/server/http/route';

/** `GET`: the `Policy` that holds for everybody below owner. */
export const GET = route(readPolicy, ({ core, params }) => core.policies.of(core.environment(params.env).slug));

/** `PUT` with a whole `Policy`: it holds from now on. Answers it as it is kept. */
export const PUT = route(changePolicy, async ({ core, params, body }) => {
  const { slug } = core.environment(params.env);
  await core.policies.set(slug, body);
  return core.policies.of(slug);
});

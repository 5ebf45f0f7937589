import { EnvParams } from '@/lib/contract/env';
import { Policy } from '@/lib/contract/policy/policy';
import { route } from '@/lib/server/http/route';

/** `GET`: the `Policy` that holds for everybody below owner. */
export const GET = route({ may: 'policy.read', params: EnvParams }, ({ core, params }) =>
  core.policies.of(core.environment(params.env).slug),
);

/** `PUT` with a whole `Policy`: it holds from now on. Answers it as it is kept. */
export const PUT = route({ may: 'policy.change', params: EnvParams, body: Policy }, async ({ core, params, body }) => {
  const { slug } = core.environment(params.env);
  await core.policies.set(slug, body);
  return core.policies.of(slug);
});

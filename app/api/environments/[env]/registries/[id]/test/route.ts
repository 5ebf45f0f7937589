import { testRegistry } from '@/lib/contract/api/registries';
import { route } from '@/lib/server/http/route';

/** `POST`: signs in from here and from the engine. */
export const POST = route(testRegistry, async ({ core, params, signal }) => {
  const { docker } = core.environment(params.env);
  return core.registries.test(docker, await core.registries.used(params.id), signal);
});

import { listRegistries } from '@/lib/contract/api/registries';
import { route } from '@/lib/server/http/route';

/** `GET`: the registries that are kept and those that were found, without their secrets. */
export const GET = route(listRegistries, ({ core, params }) => {
  core.environment(params.env);
  return core.registries.list();
});

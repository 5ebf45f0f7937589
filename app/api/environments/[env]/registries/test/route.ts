import { tryRegistry } from '@/lib/contract/api/registries';
import { route } from '@/lib/server/http/route';

/** `POST` with a form: signs in as it would, from here and from the engine, and keeps nothing. */
export const POST = route(tryRegistry, ({ core, params, body: { id, ...form }, signal }) =>
  core.registries.test(core.environment(params.env).docker, core.registries.tried(form, id), signal),
);

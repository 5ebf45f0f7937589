import { changeRegistry, removeRegistry } from '@/lib/contract/api/registries';
import { route } from '@/lib/server/http/route';

/** `PUT` with a form: takes the place of the one before; a secret that is left out stays. */
export const PUT = route(changeRegistry, ({ core, params, body }) => core.registries.change(params.id, body));

/** `DELETE`: forgets a registry and its secret. */
export const DELETE = route(removeRegistry, ({ core, params }) => core.registries.remove(params.id));

import { addRegistry } from '@/lib/contract/api/registries';
import { route } from '@/lib/server/http/route';

/** `POST` with a form: keeps a registry, with its secret sealed. */
export const POST = route(addRegistry, ({ core, body }) => core.registries.add(body));

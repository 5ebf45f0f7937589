import { orderRegistries } from '@/lib/contract/api/registries';
import { route } from '@/lib/server/http/route';

/** `PUT` with ids: the order in which the registries are told. */
export const PUT = route(orderRegistries, ({ core, body }) => core.registries.order(body.order));

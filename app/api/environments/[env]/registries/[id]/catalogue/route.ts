import { readCatalogue } from '@/lib/contract/api/registry-contents';
import { route } from '@/lib/server/http/route';

/** `GET`: a part of the registry's repositories. */
export const GET = route(readCatalogue, ({ core, params, query, signal }) =>
  core.registries.contents(params.id).catalogue(query.from, signal),
);

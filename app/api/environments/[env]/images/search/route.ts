import { searchImages } from '@/lib/contract/api/registry-contents';
import { route } from '@/lib/server/http/route';

/** `GET`: what the engine finds on Docker Hub. */
export const GET = route(searchImages, ({ core, params, query }) =>
  core.registries.search(core.environment(params.env).docker, query.term),
);

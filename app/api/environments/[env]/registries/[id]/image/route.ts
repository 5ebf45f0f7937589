import { readRemoteImage } from '@/lib/contract/api/registry-contents';
import { route } from '@/lib/server/http/route';

/** `GET`: what a tag leads to. */
export const GET = route(readRemoteImage, ({ core, params, query, signal }) =>
  core.registries.contents(params.id).image(query.repository, query.tag, signal),
);

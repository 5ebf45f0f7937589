import { readTwins } from '@/lib/contract/api/registry-contents';
import { route } from '@/lib/server/http/route';

/** `GET`: the tags that go when a tag is deleted. */
export const GET = route(readTwins, ({ core, params, query, signal }) =>
  core.registries.contents(params.id).twins(query.repository, query.tag, signal),
);

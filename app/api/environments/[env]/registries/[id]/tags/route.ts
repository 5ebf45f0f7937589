import { deleteTag, readTags } from '@/lib/contract/api/registry-contents';
import { route } from '@/lib/server/http/route';

/** `GET`: a part of a repository's tags. */
export const GET = route(readTags, ({ core, params, query, signal }) =>
  core.registries.contents(params.id).tags(query.repository, query.from, signal),
);

/** `DELETE`: a tag by its digest, with the other tags that lead there. */
export const DELETE = route(deleteTag, ({ core, params, body, signal }) =>
  core.registries.contents(params.id).deleteTag(body, signal),
);

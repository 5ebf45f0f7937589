import { listLabels } from '@/lib/contract/api/containers';
import { route } from '@/lib/server/http/route';

/** `GET`: the labels of every container (`ContainerLabels[]`), as far as the caller may see them. */
export const GET = route(listLabels, ({ core, caller, params }) =>
  core.environment(params.env).liveFor(caller).labels(),
);

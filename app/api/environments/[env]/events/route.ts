import { readEvents } from '@/lib/contract/api/system';
import { route } from '@/lib/server/http/route';

/** `GET`: what happened on the engine (`EventHistory`), newest first. */
export const GET = route(readEvents, ({ core, params, query, caller }) =>
  core.environment(params.env).eventsFor(caller, query.filter, query.probes === 'true'),
);

import { listPersonSessions } from '@/lib/contract/api/people';
import { route } from '@/lib/server/http/route';

/** `GET`: the sessions of one person (`PersonSession[]`), the one used last first. */
export const GET = route(listPersonSessions, ({ core, caller, params }) =>
  core.accounts.people.sessions(caller, params.id),
);

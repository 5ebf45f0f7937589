import { endPersonSession } from '@/lib/contract/api/people';
import { route } from '@/lib/server/http/route';

/** `DELETE`: ends one session of one person. */
export const DELETE = route(endPersonSession, ({ core, params }) =>
  core.accounts.people.endSession(params.id, params.sid),
);

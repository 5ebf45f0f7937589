import { endSession } from '@/lib/contract/api/profile';
import { route } from '@/lib/server/http/route';

/** `DELETE`: ends one session of the person who asks. 404 for any other. */
export const DELETE = route(endSession, ({ core, caller, params }) =>
  core.accounts.profile.endSession(caller, params.id),
);

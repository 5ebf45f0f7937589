import { PersonSessionParams } from '@/lib/contract/people';
import { route } from '@/lib/server/http/route';

/** `DELETE`: ends one session of one person. */
export const DELETE = route({ may: 'people.change', params: PersonSessionParams }, ({ core, params }) =>
  core.accounts.people.endSession(params.id, params.sid),
);

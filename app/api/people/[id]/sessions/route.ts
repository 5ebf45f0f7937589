import { PersonParams } from '@/lib/contract/people';
import { route } from '@/lib/server/http/route';

/** `GET`: the sessions of one person (`PersonSession[]`), the one used last first. */
export const GET = route({ may: 'people.read', params: PersonParams }, ({ core, caller, params }) =>
  core.accounts.people.sessions(caller, params.id),
);

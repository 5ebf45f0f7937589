import { endOtherSessions, listSessions } from '@/lib/contract/api/profile';
import { route } from '@/lib/server/http/route';

/** `GET`: the sessions of the person who asks (`PersonSession[]`), the one used last first. */
export const GET = route(listSessions, ({ core, caller }) => core.accounts.profile.sessions(caller));

/** `DELETE`: ends all of them but the one that asks. */
export const DELETE = route(endOtherSessions, ({ core, caller }) => core.accounts.profile.endOthers(caller));

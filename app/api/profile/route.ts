import { changeProfile, readProfile } from '@/lib/contract/api/profile';
import { route } from '@/lib/server/http/route';

/** `GET`: the `Person` who asks. 404 without an account. */
export const GET = route(readProfile, ({ core, caller }) => core.accounts.profile.get(caller));

/** `PATCH`: sets or takes away the e-mail; answers the `Person`. */
export const PATCH = route(changeProfile, ({ core, caller, body }) => core.accounts.profile.change(caller, body));

import { changePerson, removePerson } from '@/lib/contract/api/people';
import { route } from '@/lib/server/http/route';

/** `PATCH`: sets rights or password; answers the `Person`, whose sessions end. 409 for the last owner. */
export const PATCH = route(changePerson, ({ core, caller, params, body }) =>
  core.accounts.people.change(caller, params.id, body),
);

/** `DELETE`: takes the account away; its sessions end. 409 for the last owner. */
export const DELETE = route(removePerson, ({ core, params }) => core.accounts.people.remove(params.id));

import { revokeKey } from '@/lib/contract/api/keys';
import { route } from '@/lib/server/http/route';

/** `DELETE`: revokes one key of the person who asks. 404 for any other. */
export const DELETE = route(revokeKey, async ({ core, caller, params, note }) => {
  const { id, name } = await core.accounts.keys.revoke(caller, params.id);
  note({ object: { kind: 'key', id, name } });
});

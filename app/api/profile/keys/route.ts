import { listKeys, makeKey } from '@/lib/contract/api/keys';
import { route } from '@/lib/server/http/route';

/** `GET`: the keys of the person who asks (`ApiKey[]`), the newest first. */
export const GET = route(listKeys, ({ core, caller }) => core.accounts.keys.list(caller));

/** `POST`: makes a key; 201 with a `MadeKey`, which holds the key itself this once. */
export const POST = route(makeKey, async ({ core, caller, body, note }) => {
  const made = await core.accounts.keys.make(caller, body);
  note({ object: { kind: 'key', id: made.id, name: made.name } });
  return Response.json(made, { status: 201, headers: { 'Cache-Control': 'no-store' } });
});

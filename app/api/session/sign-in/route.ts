import { signIn } from '@/lib/contract/api/session';
import { route } from '@/lib/server/http/route';
import { entered } from '../entered';

/** `POST`: user name or e-mail, and password; answers a `NewToken`. 401 when one is wrong, 429 after too many. */
export const POST = route(signIn, async ({ core, caller, agent, body, note }) => {
  const answer = await core.accounts.entry.signIn(body, { ...caller, agent });
  // Who comes in is nobody until then; in the audit log it is theirs.
  note({ caller: { ...answer.signed, address: caller.address } });
  return entered(answer);
});

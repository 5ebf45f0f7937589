import { readSession, signOut } from '@/lib/contract/api/session';
import type { SessionFacts } from '@/lib/contract/session';
import { route } from '@/lib/server/http/route';

/** `GET`: who the page acts as (`SessionFacts`); 401 without a session. */
export const GET = route(readSession, ({ core, caller }): SessionFacts => ({
  ...core.sessionFacts(null),
  actor: caller.actor,
}));

/** `DELETE`: signs out. The session ends with its sockets and terminals. */
export const DELETE = route(signOut, async ({ core, caller }) => {
  const setCookie = await core.accounts.entry.signOut(caller);
  return new Response(null, { status: 204, headers: { 'Set-Cookie': setCookie } });
});

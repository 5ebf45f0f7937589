import type { NewToken } from '@/lib/contract/people';
import type { Entered } from '@/lib/server/auth/entry';

/** The answer that hands out a session: one half in the cookie, the other in the body. */
export function entered({ setCookie, token }: Entered): Response {
  const body: NewToken = { token };
  return Response.json(body, { headers: { 'Set-Cookie': setCookie, 'Cache-Control': 'no-store' } });
}

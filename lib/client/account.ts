import type { NewToken, SetUpRequest, SignInRequest } from '@/lib/contract/people';
import type { z } from 'zod';
import { api } from './api';
import { leaveBy } from './refusal';
import { dropToken, keepToken } from './session';

/** Signs in, and keeps the page's half of the session; the other half is the cookie. Throws `ApiError`. */
export async function signIn(request: z.infer<typeof SignInRequest>): Promise<void> {
  keepToken((await api<NewToken>('POST', '/api/session/sign-in', request)).token);
}

/** Makes the first account, and signs it in. Every launch link stops to work. Throws `ApiError`. */
export async function setUp(request: z.infer<typeof SetUpRequest>): Promise<void> {
  keepToken((await api<NewToken>('POST', '/api/account', request)).token);
}

/** Ends this session on the server, and forgets it here; the page leads to where one signs in. Throws `ApiError`. */
export function signOut(): Promise<void> {
  return leaveBy(async () => {
    await api('DELETE', '/api/session');
    dropToken();
  });
}

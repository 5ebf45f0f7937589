'use client';

import { createContext, useContext } from 'react';
import { may, type Operation } from '@/lib/contract/permission';
import { roleOf, type Role } from '@/lib/contract/roles';
import type { SessionFacts } from '@/lib/contract/session';
import { useEnv } from './env';

/**
 * What the server knew of the session when it served the page. It comes with the HTML, told by the cookie alone, so that
 * nothing flashes and nothing is asked at start. It stays right while the session holds: a change of a person's rights
 * ends the person's sessions.
 */
export const SessionContext = createContext<SessionFacts | null>(null);

/** Who the page acts as. Throws outside of the shell. */
export function useSession(): SessionFacts {
  const facts = useContext(SessionContext);
  if (!facts) throw new Error('useSession() is for pages in the shell.');
  return facts;
}

/** Whether the person may perform `operation` in the environment of the page. The server decides again on each call. */
export function useMay(operation: Operation): boolean {
  const env = useEnv();
  return may(useSession().actor, operation, env);
}

/** The person's role in the environment of the page; null: none. */
export function useRole(): Role | null {
  return roleOf(useSession().actor, useEnv());
}

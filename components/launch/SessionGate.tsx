'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useSyncExternalStore, type ReactNode } from 'react';
import { ToSignIn } from '@/components/sign-in/ToSignIn';
import { api } from '@/lib/client/api';
import { dropLaunchSecret, hasLaunchSecret } from '@/lib/client/launch';
import { tellRefused, useRefused } from '@/lib/client/refusal';
import { onNewToken, readToken } from '@/lib/client/session';
import { useSession } from '@/lib/client/session-facts';
import { socket } from '@/lib/client/socket';
import { LaunchPage } from './LaunchPage';

const never = () => () => undefined;

/**
 * Lets the page through while its session holds. The server saw the cookie only: here the token must be at hand too
 * (another profile, or storage that was cleared, has none), and a session that is refused later leads to where one signs
 * in again: by name and password when there are accounts, else by the launch link.
 */
export function SessionGate({ children }: { children: ReactNode }) {
  const { accounts } = useSession();
  const hasToken = useSyncExternalStore(
    never,
    () => readToken() !== null,
    () => true,
  );
  const refused = useRefused();
  useEffect(() => (hasToken ? watchSession() : undefined), [hasToken]);
  if (refused) return accounts ? <ToSignIn reason={refused} /> : <Refused />;
  if (!hasToken) return accounts ? <ToSignIn /> : <LaunchPage reason="noToken" />;
  return children;
}

/** Accounts may have been turned on meanwhile, which ends every launch session: the server says where to go then. */
function Refused() {
  const { refresh } = useRouter();
  useEffect(() => refresh(), [refresh]);
  return <LaunchPage reason="refused" />;
}

/** Asks the server when the socket cannot connect: only HTTP can tell a refused session from a server that is gone. */
function watchSession(): () => void {
  const live = socket('/live');
  const ask = () => void api('GET', '/api/session').catch(() => undefined);
  const failed = (error: Error) => (error.message === 'unauthenticated' ? tellRefused() : ask());
  live.on('connect_error', failed);
  // Somebody signed in in another tab: this page was served for who acted before.
  const unwatch = onNewToken(() => window.location.reload());
  // A person who is in already and follows the printed link again: it stays good for another browser.
  if (hasLaunchSecret()) void api('GET', '/api/session').then(dropLaunchSecret, () => undefined);
  return () => {
    live.off('connect_error', failed);
    unwatch();
  };
}

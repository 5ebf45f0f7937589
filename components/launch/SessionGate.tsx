'use client';

import { useEffect, useSyncExternalStore, type ReactNode } from 'react';
import { api } from '@/lib/client/api';
import { dropLaunchSecret, hasLaunchSecret } from '@/lib/client/launch';
import { tellRefused, useRefused } from '@/lib/client/refusal';
import { readToken } from '@/lib/client/session';
import { socket } from '@/lib/client/socket';
import { LaunchPage } from './LaunchPage';

const never = () => () => undefined;

/**
 * Lets the page through while its session holds. The server saw the cookie only: here the token must be at hand too
 * (another profile, or storage that was cleared, has none), and a session that is refused later says so instead of
 * hanging.
 */
export function SessionGate({ children }: { children: ReactNode }) {
  const hasToken = useSyncExternalStore(
    never,
    () => readToken() !== null,
    () => true,
  );
  const refused = useRefused();
  useEffect(() => (hasToken ? watchSession() : undefined), [hasToken]);
  if (!hasToken) return <LaunchPage reason="noToken" />;
  if (refused) return <LaunchPage reason="refused" />;
  return children;
}

/** Asks the server when the socket cannot connect: only HTTP can tell a refused session from a server that is gone. */
function watchSession(): () => void {
  const live = socket('/live');
  const ask = () => void api('GET', '/api/session').catch(() => undefined);
  const failed = (error: Error) => (error.message === 'unauthenticated' ? tellRefused() : ask());
  live.on('connect_error', failed);
  // A person who is in already and follows the printed link again: it stays good for another browser.
  if (hasLaunchSecret()) void api('GET', '/api/session').then(dropLaunchSecret, () => undefined);
  return () => void live.off('connect_error', failed);
}

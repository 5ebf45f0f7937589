import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import type { ReactNode } from 'react';
import { LaunchPage } from '@/components/launch/LaunchPage';
import { ToOwnPassword } from '@/components/own-password/ToOwnPassword';
import { Environment } from '@/components/shell/Environment';
import { ToSignIn } from '@/components/sign-in/ToSignIn';
import { core } from '@/lib/server/core';

/**
 * Without a session cookie nothing but the launch page is served, or the way to sign in, and to somebody whose password
 * an owner set the way to an own one. Else the shell, which holds no engine data: who acts, and what of the installation
 * the page must know to show itself right.
 */
export default async function ShellLayout({ children }: { children: ReactNode }) {
  const facts = core().sessionFacts((await headers()).get('cookie'));
  if (facts.actor.kind === 'setup') redirect('/set-up');
  if (facts.actor.kind === 'newcomer') return <ToOwnPassword />;
  if (facts.actor.kind === 'nobody') return facts.accounts ? <ToSignIn /> : <LaunchPage />;
  return (
    <Environment session={facts} standIn={core().settings.standIn}>
      {children}
    </Environment>
  );
}

'use client';

import { useMemo, type ReactNode } from 'react';
import { SessionGate } from '@/components/launch/SessionGate';
import { Toasts } from '@/components/ui/Toasts';
import { useEnv } from '@/lib/client/env';
import { JobsProvider } from '@/lib/client/jobs/JobsProvider';
import { LiveProvider } from '@/lib/client/live/LiveProvider';
import { SessionContext } from '@/lib/client/session-facts';
import { TerminalProvider } from '@/lib/client/terminal/TerminalProvider';
import type { SessionFacts } from '@/lib/contract/session';
import { Shell } from './Shell';
import { ShellContext } from './shell-context';

interface EnvironmentProps {
  session: SessionFacts;
  standIn: boolean;
  children: ReactNode;
}

/** Everything that the pages of the shell stand on: the session, what is live, jobs, terminals, the frame. */
export function Environment({ session, standIn, children }: EnvironmentProps) {
  const env = useEnv();
  const facts = useMemo(() => ({ standIn }), [standIn]);
  return (
    <SessionContext value={session}>
      <SessionGate>
        <ShellContext value={facts}>
          <Toasts>
            <LiveProvider env={env}>
              <JobsProvider env={env}>
                <TerminalProvider env={env}>
                  <Shell>{children}</Shell>
                </TerminalProvider>
              </JobsProvider>
            </LiveProvider>
          </Toasts>
        </ShellContext>
      </SessionGate>
    </SessionContext>
  );
}

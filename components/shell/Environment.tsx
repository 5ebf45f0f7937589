'use client';

import { useMemo, type ReactNode } from 'react';
import { SessionGate } from '@/components/launch/SessionGate';
import { Toasts } from '@/components/ui/Toasts';
import { useEnv } from '@/lib/client/env';
import { JobsProvider } from '@/lib/client/jobs/JobsProvider';
import { LiveProvider } from '@/lib/client/live/LiveProvider';
import { TerminalProvider } from '@/lib/client/terminal/TerminalProvider';
import { Shell } from './Shell';
import { ShellContext } from './shell-context';

/** Everything that the pages of one environment stand on: the session, what is live, jobs, terminals, the shell. */
export function Environment({ standIn, children }: { standIn: boolean; children: ReactNode }) {
  const env = useEnv();
  const facts = useMemo(() => ({ standIn }), [standIn]);
  return (
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
  );
}

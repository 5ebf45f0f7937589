'use client';

import { useMemo, type ReactNode } from 'react';
import { SessionGate } from '@/components/launch/SessionGate';
import { Toasts } from '@/components/ui/Toasts';
import { ShellContext } from './shell-context';

/** Everything that the pages of one environment stand on: the session, what is live, jobs, terminals, the shell. */
export function Environment({ standIn, children }: { standIn: boolean; children: ReactNode }) {
  const facts = useMemo(() => ({ standIn }), [standIn]);
  return (
    <SessionGate>
      <ShellContext value={facts}>
        <Toasts>
          <main>{children}</main>
        </Toasts>
      </ShellContext>
    </SessionGate>
  );
}

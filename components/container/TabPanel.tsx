'use client';

import type { ReactNode } from 'react';
import { CommandLine } from '@/components/ui/CommandLine';
import { ProblemPanel } from '@/components/ui/ProblemPanel';
import type { Problem } from '@/lib/contract/problem';

interface TabPanelProps {
  /** Above: filters and buttons. */
  tools?: ReactNode;
  /** The `docker` line that shows the same. */
  command: string;
  problem?: Problem | null;
  children: ReactNode;
}

/** A tab that shows one thing: its tools above, what went wrong, the thing, and the command at the foot. */
export function TabPanel({ tools, command, problem, children }: TabPanelProps) {
  return (
    <div className="insp">
      {tools ? <div className="tools">{tools}</div> : null}
      {problem ? (
        <div className="dpage-p">
          <ProblemPanel problem={problem} />
        </div>
      ) : null}
      <div className="tab-b">{children}</div>
      <footer className="insp-f">
        <CommandLine command={command} />
      </footer>
    </div>
  );
}

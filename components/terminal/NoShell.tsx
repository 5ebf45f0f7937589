'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { Mark } from '@/components/ui/Mark';
import { ProblemPanel } from '@/components/ui/ProblemPanel';
import { useEnv } from '@/lib/client/env';
import { useCall } from '@/lib/client/use-call';
import type { Problem } from '@/lib/contract/problem';
import { useOpenTerminal } from './use-open-terminal';

interface NoShellProps {
  containerId: string;
  problem: Problem;
  onCommand: () => void;
}

/** An image without a shell: the runtime's words, and what can be done in spite of it. */
export function NoShell({ containerId, problem, onCommand }: NoShellProps) {
  const t = useTranslations('terminal.noShell');
  const open = useOpenTerminal();
  const attach = useCall();
  const page = `/environments/${useEnv()}/containers/${containerId}`;
  return (
    <div className="problem" role="alert">
      <p className="problem-t">
        <Mark kind="failed" />
        {t('title')}
      </p>
      {problem.detail ? <p className="words">{problem.detail}</p> : null}
      <p className="problem-n">{t('body')}</p>
      <ul className="term-rest">
        <li>
          <Link className="link" href={`${page}/logs`}>
            {t('logs')}
          </Link>
        </li>
        <li>
          <Link className="link" href={`${page}/inspect`}>
            {t('inspect')}
          </Link>
        </li>
        <li>
          <button
            type="button"
            className="link"
            onClick={() => void attach.run(() => open({ kind: 'attach', containerId }))}
          >
            {t('attach')}
          </button>
        </li>
        <li>
          <button type="button" className="link" onClick={onCommand}>
            {t('command')}
          </button>
        </li>
      </ul>
      {attach.problem ? <ProblemPanel problem={attach.problem} /> : null}
    </div>
  );
}

'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { Problem } from '@/lib/contract/problem';
import { Mark } from './Mark';
import { useBrokenRules } from './use-broken-rules';

interface ProblemPanelProps {
  problem: Problem;
  /** What to do, where more is known of it than the usual sentence. */
  next?: ReactNode;
  actions?: ReactNode;
}

/**
 * An error as a person needs it: a plain sentence, the engine's own words in mono on a tint, the next step, and buttons
 * that take it.
 */
export function ProblemPanel({ problem, next, actions }: ProblemPanelProps) {
  const t = useTranslations('problem');
  const rules = useBrokenRules()(problem);
  // Status 0: the call never reached Quayside's own server.
  const code = problem.status === 0 ? 'offline' : problem.code;
  return (
    <div className="problem" role="alert">
      <p className="problem-t">
        <Mark kind="failed" />
        {t(`${code}.says`)}
      </p>
      {problem.detail ? <p className="words">{problem.detail}</p> : null}
      {rules.length > 0 ? (
        <ul className="problem-i">
          {rules.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      ) : problem.issues?.length ? (
        <ul className="problem-i">
          {problem.issues.map((issue) => (
            <li key={`${issue.path} ${issue.message}`}>
              <code>{issue.path}</code> {issue.message}
            </li>
          ))}
        </ul>
      ) : null}
      <p className="problem-n">{next ?? t(`${code}.next`)}</p>
      {problem.requestId && problem.status >= 500 ? (
        <p className="problem-n">{t.rich('request', { id: () => <code>{problem.requestId}</code> })}</p>
      ) : null}
      {actions ? <div className="problem-a">{actions}</div> : null}
    </div>
  );
}

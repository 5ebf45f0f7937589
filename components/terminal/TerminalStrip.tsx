'use client';

import { useFormatter, useTranslations } from 'next-intl';
import { localZone } from '@/components/ui/local-zone';
import { Mark } from '@/components/ui/Mark';
import { ProblemPanel } from '@/components/ui/ProblemPanel';
import type { TerminalViewState } from '@/lib/client/terminal/use-view';

/** Above the output, when something is wrong: the connection is away, or the server refused. */
export function TerminalStrip({ lostSince, problem }: Pick<TerminalViewState, 'lostSince' | 'problem'>) {
  const t = useTranslations('terminal');
  const format = useFormatter();
  if (lostSince !== null) {
    const timeZone = localZone();
    const time = format.dateTime(lostSince, { timeStyle: 'medium', timeZone });
    return (
      <div className="term-strip" role="status">
        <Mark kind="restarting" />
        <span>
          <b>{t('reconnecting', { time })}</b> {t('reconnectingMeans')}
        </span>
      </div>
    );
  }
  if (!problem) return null;
  return (
    <div className="term-problem">
      {problem.code === 'not-found' ? (
        <p role="alert">{t('gone')}</p>
      ) : problem.title === 'offline' ? (
        <p role="alert">{t('failedInput')}</p>
      ) : (
        <ProblemPanel problem={problem} />
      )}
    </div>
  );
}

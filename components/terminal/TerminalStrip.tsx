'use client';

import { useFormatter, useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { localZone } from '@/components/ui/local-zone';
import { Mark } from '@/components/ui/Mark';
import { ProblemPanel } from '@/components/ui/ProblemPanel';
import type { TerminalViewState } from '@/lib/client/terminal/use-view';

/** So long it says that the connection is there again. Milliseconds. */
const shownMs = 5000;

/** Whether `since` was set less than `ms` ago; renders again when that is over. */
function useFor(since: number | null, ms: number): boolean {
  const [over, setOver] = useState<number | null>(null);
  useEffect(() => {
    if (since === null) return;
    const timer = setTimeout(() => setOver(since), ms);
    return () => clearTimeout(timer);
  }, [since, ms]);
  return since !== null && over !== since;
}

/** Above the output, when something is wrong: the connection is away, or the server refused. */
export function TerminalStrip({ lostSince, backSince, problem }: Omit<TerminalViewState, 'connection'>) {
  const t = useTranslations('terminal');
  const format = useFormatter();
  const saysBack = useFor(backSince, shownMs);
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
  if (!problem && saysBack)
    return (
      <div className="term-strip back" role="status">
        <Mark kind="running" />
        <span>{t('back')}</span>
      </div>
    );
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

'use client';

import { RotateCw } from 'lucide-react';
import { useFormatter, useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/Button';
import { spanOf } from '@/components/ui/format';
import { localZone } from '@/components/ui/local-zone';
import { Mark } from '@/components/ui/Mark';
import { ProblemPanel } from '@/components/ui/ProblemPanel';
import { problemOf } from '@/lib/client/terminal/connection';
import { useTerminals } from '@/lib/client/terminal/use-terminals';
import type { Problem } from '@/lib/contract/problem';
import type { TerminalSession } from '@/lib/contract/terminal';
import { sessionMark, whyEnded } from './ending';
import { leftWords } from './left-words';
import { useOpenTerminal, type SizelessRequest } from './use-open-terminal';

/** Under the output of a session that has ended: with which exit code, what that means, and what can be done next. */
export function TerminalEnded({ session, onReopened }: { session: TerminalSession; onReopened: (id: string) => void }) {
  const t = useTranslations('terminal');
  const terminals = useTerminals();
  const open = useOpenTerminal();
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const again = reopening(session);
  const { why, signal } = whyEnded(session);
  const mark = sessionMark(session);
  const reason = session.endReason ?? 'exited';
  const word =
    reason !== 'exited'
      ? t(`ended.${reason}`)
      : session.exitCode === null
        ? t('ended.exitedUnknown')
        : t('ended.exited', { code: session.exitCode });
  async function reopen(request: SizelessRequest) {
    setBusy(true);
    setProblem(null);
    try {
      const { id } = await open(request, true);
      onReopened(id);
      await terminals.close(session.id);
    } catch (error) {
      setProblem(problemOf(error));
    } finally {
      setBusy(false);
    }
  }
  return (
    <div className="term-exit" role="status">
      <p className="term-exit-h">
        <Mark kind={mark} />
        <b className={mark === 'failed' ? 'bad' : undefined}>{word}</b>
        <EndTime session={session} />
      </p>
      <p>
        {t(`why.${why}`, { signal })} {session.removed ? t('removedToo') : null} {leftWords(t, session)}
      </p>
      {problem ? <ProblemPanel problem={problem} /> : null}
      <div className="term-exit-a">
        {again ? (
          <Button
            size="xs"
            disabled={busy}
            icon={<RotateCw className="i s" aria-hidden />}
            onClick={() => void reopen(again.request)}
          >
            {t(again.label)}
          </Button>
        ) : null}
        <Button size="xs" variant="ghost" onClick={() => void terminals.close(session.id)}>
          {t('close')}
        </Button>
      </div>
    </div>
  );
}

function EndTime({ session }: { session: TerminalSession }) {
  const t = useTranslations('terminal');
  const units = useTranslations('ui.unit');
  const format = useFormatter();
  if (!session.endedAt) return null;
  const end = new Date(session.endedAt);
  const timeZone = localZone();
  const span = spanOf(end.getTime() - new Date(session.startedAt).getTime());
  const lasted = span.map(({ unit, count }) => units(unit, { count })).join(' ');
  return (
    <span className="dim num">
      {t('ended.at', { time: format.dateTime(end, { timeStyle: 'medium', timeZone }), lasted })}
    </span>
  );
}

/** What opens the same again: nothing for a container that is gone. */
function reopening(
  session: TerminalSession,
): { label: 'startAgain' | 'runAgain' | 'attachAgain'; request: SizelessRequest } | null {
  const { containerId, command, user, tty } = session;
  if (session.removed) return null;
  if (session.kind === 'exec') return { label: 'runAgain', request: { kind: 'exec', containerId, command, user, tty } };
  const runs = session.endReason === 'detached';
  return {
    label: runs ? 'attachAgain' : 'startAgain',
    request: { kind: runs ? 'attach' : 'start', containerId },
  };
}

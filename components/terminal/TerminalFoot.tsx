'use client';

import { Accessibility, Search } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { CopyButton } from '@/components/ui/CopyButton';
import { IconButton } from '@/components/ui/IconButton';
import { Duration } from '@/components/ui/Time';
import type { TerminalSession } from '@/lib/contract/terminal';
import { equivalentCommand } from './equivalent';

interface TerminalFootProps {
  session: TerminalSession;
  screenReader: boolean;
  onScreenReader: (on: boolean) => void;
  finding: boolean;
  /** Left out where there is no screen to search. */
  onFind: ((finding: boolean) => void) | undefined;
}

/** Under the output: the same as a command, the size, how long, how many watch. */
export function TerminalFoot({ session, screenReader, onScreenReader, finding, onFind }: TerminalFootProps) {
  const t = useTranslations('terminal');
  const command = equivalentCommand(session);
  return (
    <div className="term-foot">
      <code className="clip" title={command}>
        {command}
      </code>
      <CopyButton text={command} />
      <span className="sp" />
      {session.own ? null : <span>{t('openedBy', { name: session.openedBy ?? t('launchLink') })}</span>}
      {session.viewers > 1 ? <span className="num">{t('viewers', { count: session.viewers })}</span> : null}
      {session.tty ? <span className="num not-s">{t('size', { cols: session.cols, rows: session.rows })}</span> : null}
      {session.state === 'open' ? (
        <span className="num not-s">{t.rich('session', { time: () => <Duration since={session.startedAt} /> })}</span>
      ) : null}
      {onFind ? (
        <IconButton
          size="xs"
          label={t('find.open')}
          aria-pressed={finding}
          icon={<Search className="i s" aria-hidden />}
          onClick={() => onFind(!finding)}
        />
      ) : null}
      {session.tty ? (
        <IconButton
          size="xs"
          label={t('screenReader')}
          aria-pressed={screenReader}
          icon={<Accessibility className="i s" aria-hidden />}
          onClick={() => onScreenReader(!screenReader)}
        />
      ) : null}
    </div>
  );
}

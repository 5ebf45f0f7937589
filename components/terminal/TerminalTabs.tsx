'use client';

import { Plus, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { IconButton } from '@/components/ui/IconButton';
import { Mark } from '@/components/ui/Mark';
import type { TerminalSession } from '@/lib/contract/terminal';
import { sessionMark } from './ending';

interface TerminalTabsProps {
  sessions: readonly TerminalSession[];
  current: string | null;
  /** Those that are shown beside it. */
  shown: readonly string[];
  onSelect: (id: string) => void;
  onClose: (session: TerminalSession) => void;
  /** Leaves the button out when there is nothing to open one in. */
  onNew?: () => void;
  /** Names the container in each tab: where tabs of several stand together. */
  withContainer?: boolean;
}

/** The sessions side by side, each with its end beside it. */
export function TerminalTabs({ sessions, current, shown, onSelect, onClose, onNew, withContainer }: TerminalTabsProps) {
  const t = useTranslations('terminal');
  return (
    <div className="term-tabs" role="group" aria-label={t('sessions')}>
      {sessions.map((session) => {
        const { id, command, state, kind } = session;
        const program = command.split(/\s/)[0]?.split('/').pop() || command;
        const end = state === 'ended' ? 'closeSession' : kind === 'exec' ? 'endSession' : 'detachSession';
        return (
          <div
            key={id}
            className={id === current ? 'term-tab on' : shown.includes(id) ? 'term-tab beside' : 'term-tab'}
          >
            <button type="button" aria-pressed={id === current} title={command} onClick={() => onSelect(id)}>
              <Mark kind={sessionMark(session)} />
              {state === 'ended' ? t('tabEnded', { command: program }) : program}
              {withContainer ? <span className="dim">{session.containerName}</span> : null}
              {session.own ? null : <span className="tag">{session.openedBy ?? t('launchLink')}</span>}
            </button>
            <IconButton
              size="xs"
              label={t(end, { command: program })}
              icon={<X className="i s" aria-hidden />}
              onClick={() => onClose(session)}
            />
          </div>
        );
      })}
      {onNew ? <IconButton label={t('newTerminal')} icon={<Plus className="i" aria-hidden />} onClick={onNew} /> : null}
    </div>
  );
}

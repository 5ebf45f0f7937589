'use client';

import { Plug, Plus, SquareTerminal } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Allowed } from '@/components/session/Allowed';
import { useOpenTerminal } from '@/components/terminal/use-open-terminal';
import { Button } from '@/components/ui/Button';
import { EmptyState } from '@/components/ui/EmptyState';
import { Mark } from '@/components/ui/Mark';
import { ProblemPanel } from '@/components/ui/ProblemPanel';
import { RelativeTime } from '@/components/ui/Time';
import { useTerminals } from '@/lib/client/terminal/use-terminals';
import { useCall } from '@/lib/client/use-call';
import { dockerCommand } from '@/lib/contract/commands/docker-command';
import type { TerminalSession } from '@/lib/contract/terminal';
import { useContainerPage } from './use-container';

/** The terminals into this container, for whoever may open one. */
export function TerminalTab() {
  return (
    <Allowed to="container.exec">
      <Terminals />
    </Allowed>
  );
}

/** Those that are open, a new one, and its main process. */
function Terminals() {
  const t = useTranslations('container.terminal');
  const { detail, row, gone } = useContainerPage();
  const terminals = useTerminals();
  const openTerminal = useOpenTerminal();
  const { run, busy, problem } = useCall();
  if (!detail) return null;
  const alive = !gone && (row?.state ?? detail.state) === 'running';
  const sessions = terminals.sessions.filter((session) => session.containerId === detail.id);
  const open = (kind: 'attach' | 'start') => run(() => openTerminal({ containerId: detail.id, kind, tty: detail.tty }));
  const actions = gone ? null : alive ? (
    <>
      <Button
        id="terminal-new"
        variant="primary"
        icon={<Plus className="i" aria-hidden />}
        onClick={() => terminals.ask({ containerId: detail.id, containerName: detail.name })}
      >
        {t('new')}
      </Button>
      <Button
        id="terminal-attach"
        icon={<Plug className="i" aria-hidden />}
        disabled={busy}
        title={dockerCommand('container.attach', { name: detail.name })}
        onClick={() => void open('attach')}
      >
        {t('attach')}
      </Button>
    </>
  ) : detail.tty && detail.openStdin ? (
    <Button
      id="terminal-start"
      variant="primary"
      icon={<SquareTerminal className="i" aria-hidden />}
      disabled={busy}
      title={dockerCommand('container.start-attached', { name: detail.name })}
      onClick={() => void open('start')}
    >
      {t('start')}
    </Button>
  ) : null;
  return (
    <div className="terms">
      {problem ? <ProblemPanel problem={problem} /> : null}
      {sessions.length === 0 ? (
        <EmptyState title={t(alive ? 'noneTitle' : 'stoppedTitle')} body={t(alive ? 'noneBody' : 'stoppedBody')}>
          {actions}
        </EmptyState>
      ) : (
        <>
          <div className="terms-a">{actions}</div>
          <ul className="terms-l">
            {sessions.map((session) => (
              <Session key={session.id} session={session} onShow={() => terminals.focus(session.id)} />
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

function Session({ session, onShow }: { session: TerminalSession; onShow: () => void }) {
  const t = useTranslations('container.terminal');
  return (
    <li>
      <Mark kind={session.state === 'open' ? 'running' : 'exited'} />
      <span className="path">
        <code title={session.command}>{session.command || t(`kind.${session.kind}`)}</code>
        <span className="dim">
          {t(`kind.${session.kind}`)}
          {session.user ? ` · ${session.user}` : ''} · <RelativeTime at={session.startedAt} />
        </span>
      </span>
      <span className="dim num">
        {session.state === 'open'
          ? t('viewers', { count: session.viewers })
          : session.exitCode === null
            ? t('ended')
            : t('endedWith', { code: session.exitCode })}
      </span>
      <Button size="sm" onClick={onShow}>
        {t('show')}
      </Button>
    </li>
  );
}

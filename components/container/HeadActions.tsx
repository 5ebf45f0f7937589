'use client';

import { Play, RotateCw, ScrollText, SquareTerminal } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { StopButton } from '@/components/containers/StopButton';
import { May } from '@/components/session/May';
import { shellCommand } from '@/components/terminal/shell-command';
import { useOpenTerminal } from '@/components/terminal/use-open-terminal';
import { Button } from '@/components/ui/Button';
import { Dialog } from '@/components/ui/Dialog';
import { ProblemPanel } from '@/components/ui/ProblemPanel';
import { containerCalls } from '@/lib/client/containers';
import { useMay } from '@/lib/client/session-facts';
import { useTerminals } from '@/lib/client/terminal/use-terminals';
import { useCall } from '@/lib/client/use-call';
import { dockerCommand } from '@/lib/contract/commands/docker-command';
import type { ContainerDetail } from '@/lib/contract/inspect';
import { MoreActions } from './MoreActions';
import type { ContainerPage } from './use-container';

interface HeadActionsProps {
  page: ContainerPage;
  detail: ContainerDetail;
  base: string;
}

/** The main actions of the present state; what destroys lies in the menu behind them. */
export function HeadActions({ page, detail, base }: HeadActionsProps) {
  const t = useTranslations('container.actions');
  const terminals = useTerminals();
  const openTerminal = useOpenTerminal();
  const { run, busy, problem, clear } = useCall();
  const restart = useCall();
  const failed = problem ?? restart.problem;
  const { env, row } = page;
  const state = row?.state ?? detail.state;
  const alive = state === 'running' || state === 'paused' || state === 'restarting';
  const calls = containerCalls(env, detail.id);
  const [mayStart, mayAttach] = [useMay('container.start'), useMay('container.attach')];
  const withTerminal = () => run(() => openTerminal({ containerId: detail.id, kind: 'start', tty: detail.tty }));
  return (
    <div className="acts">
      <Button
        href={`${base}/logs`}
        icon={<ScrollText className="i" aria-hidden />}
        title={dockerCommand('container.logs', { name: detail.name, follow: true })}
      >
        {t('logs')}
      </Button>
      {alive ? (
        <>
          <May operation="container.exec">
            <Button
              icon={<SquareTerminal className="i" aria-hidden />}
              title={shellCommand(detail.name)}
              onClick={() => terminals.ask({ containerId: detail.id, containerName: detail.name })}
            >
              {t('terminal')}
            </Button>
          </May>
          <May operation="container.restart">
            {row?.stopping ? null : (
              <Button
                icon={<RotateCw className="i" aria-hidden />}
                aria-label={t(restart.busy ? 'restarting' : 'restart')}
                disabled={restart.busy}
                title={dockerCommand('container.restart', { names: [detail.name] })}
                onClick={() => void restart.run(calls.restart)}
              >
                <span className="not-s">{t(restart.busy ? 'restarting' : 'restart')}</span>
              </Button>
            )}
          </May>
          <StopButton env={env} row={row ?? detail} own={detail} />
        </>
      ) : mayStart ? (
        <>
          {detail.tty && detail.openStdin && mayAttach ? (
            <Button
              icon={<SquareTerminal className="i" aria-hidden />}
              disabled={busy}
              title={dockerCommand('container.start-attached', { name: detail.name })}
              onClick={() => void withTerminal()}
            >
              {t('startAttached')}
            </Button>
          ) : null}
          <Button
            variant="primary"
            icon={<Play className="i" aria-hidden />}
            disabled={busy}
            title={dockerCommand('container.start', { names: [detail.name] })}
            onClick={() => void run(calls.start)}
          >
            {t('start')}
          </Button>
        </>
      ) : null}
      <MoreActions env={env} detail={detail} alive={alive} paused={state === 'paused'} />
      <Dialog
        open={failed !== null}
        onOpenChange={() => [clear, restart.clear].forEach((one) => one())}
        title={t('failed', { name: detail.name })}
      >
        {failed ? <ProblemPanel problem={failed} /> : null}
      </Dialog>
    </div>
  );
}

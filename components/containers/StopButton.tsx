'use client';

import { Square } from 'lucide-react';
import { useTranslations } from 'next-intl';
import dynamic from 'next/dynamic';
import { useState } from 'react';
import { Button } from '@/components/ui/Button';
import { IconButton } from '@/components/ui/IconButton';
import { containerCalls } from '@/lib/client/containers';
import { useMay } from '@/lib/client/session-facts';
import { useCall } from '@/lib/client/use-call';
import type { ContainerRow } from '@/lib/contract/containers';
import type { ContainerDetail } from '@/lib/contract/inspect';
import { commandOf } from './command-of';
import { KillNow } from './KillNow';
import { StopCountdown } from './StopCountdown';

const StopDialog = dynamic(() => import('./StopDialog').then((module) => module.StopDialog), { ssr: false });

interface StopButtonProps {
  env: string;
  row: Pick<ContainerRow, 'id' | 'name' | 'stopping'>;
  own?: Pick<ContainerDetail, 'stopTimeout' | 'stopSignal'>;
  /** `row`: an icon in a table. */
  look?: 'button' | 'row';
}

/** Stops a container with its grace, which is shown and can be changed; while it lasts, the countdown and "Kill now". */
export function StopButton({ env, row, own, look = 'button' }: StopButtonProps) {
  const t = useTranslations('container.stop');
  const [open, setOpen] = useState(false);
  const { run, busy, problem, clear } = useCall();
  // The answer comes when the container has ended: until then its countdown is shown. A failure opens the dialog again.
  const stop = (timeout: number | undefined) => {
    setOpen(false);
    void run(() => containerCalls(env, row.id).stop(timeout)).then((done) => setOpen(!done));
  };
  const close = () => {
    setOpen(false);
    clear();
  };
  if (!useMay('container.stop') && !row.stopping) return null;
  const icon = <Square className="i" aria-hidden />;
  const command = commandOf('stop', [row.name]);
  return (
    <>
      {row.stopping ? (
        <span className="stop-c">
          <StopCountdown stopping={row.stopping} short={look === 'row'} />
          <KillNow env={env} row={row} size={look === 'row' ? 'xs' : 'md'} />
        </span>
      ) : look === 'row' ? (
        <IconButton
          label={t('label', { name: row.name })}
          command={command}
          icon={icon}
          disabled={busy}
          onClick={() => setOpen(true)}
        />
      ) : (
        <Button icon={icon} aria-label={t('button')} title={command} disabled={busy} onClick={() => setOpen(true)}>
          <span className="not-s">{t('button')}</span>
        </Button>
      )}
      {open ? <StopDialog env={env} row={row} own={own} problem={problem} onClose={close} onStop={stop} /> : null}
    </>
  );
}

'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/Button';
import { ProblemPanel } from '@/components/ui/ProblemPanel';
import { Dialog } from '@/components/ui/Dialog';
import { containerCalls } from '@/lib/client/containers';
import { useMay } from '@/lib/client/session-facts';
import { useCall } from '@/lib/client/use-call';
import { dockerCommand } from '@/lib/contract/commands/docker-command';
import type { ContainerRow } from '@/lib/contract/containers';

interface KillNowProps {
  env: string;
  row: Pick<ContainerRow, 'id' | 'name'>;
  size?: 'md' | 'xs';
}

/** Ends a stop that is under way at once, without waiting for the rest of its grace. */
export function KillNow({ env, row, size = 'md' }: KillNowProps) {
  const t = useTranslations('container.stop');
  const { run, busy, problem, clear } = useCall();
  if (!useMay('container.kill')) return null;
  return (
    <>
      <Button
        variant="danger"
        size={size}
        disabled={busy}
        aria-label={t('killNowLabel', { name: row.name })}
        title={dockerCommand('container.kill', { names: [row.name] })}
        onClick={(event) => {
          event.stopPropagation();
          void run(() => containerCalls(env, row.id).kill());
        }}
      >
        {t('killNow')}
      </Button>
      <Dialog open={problem !== null} onOpenChange={clear} title={t('killNowLabel', { name: row.name })}>
        {problem ? <ProblemPanel problem={problem} /> : null}
      </Dialog>
    </>
  );
}

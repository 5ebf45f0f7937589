'use client';

import { SquareTerminal } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/Button';
import { CommandLine } from '@/components/ui/CommandLine';
import { useEnv } from '@/lib/client/env';
import type { ContainerRow } from '@/lib/contract/containers';
import { StartContainer } from './StartContainer';

/** What to type, and the way to the terminal; a container that was stopped instead can be started again. */
export function ComputeStep({ container }: { container: ContainerRow | null }) {
  const t = useTranslations('overview.tutorial.steps');
  const env = useEnv();
  return (
    <>
      <CommandLine prompt=">>>" command="print(6*7)" />
      {container && container.state !== 'running' ? <p className="mt-2">{t('compute.stopped')}</p> : null}
      <div className="step-a">
        {container?.state === 'running' ? (
          <Button
            variant="primary"
            href={`/environments/${env}/containers/${container.id}/terminal`}
            icon={<SquareTerminal aria-hidden />}
          >
            {t('compute.open')}
          </Button>
        ) : null}
        {container && container.state !== 'running' ? (
          <StartContainer container={container}>{t('stop.start', { name: container.name })}</StartContainer>
        ) : null}
      </div>
    </>
  );
}

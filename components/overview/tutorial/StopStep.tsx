'use client';

import { useTranslations } from 'next-intl';
import { StopButton } from '@/components/containers/StopButton';
import { useEnv } from '@/lib/client/env';
import type { ContainerRow } from '@/lib/contract/containers';
import { RunStep } from './RunStep';
import { StartContainer } from './StartContainer';

/** Starts the container if it has ended, stops it (with its countdown) if it runs; without one, the way to another. */
export function StopStep({ container, image }: { container: ContainerRow | null; image: string }) {
  const t = useTranslations('overview.tutorial.steps.stop');
  const env = useEnv();
  if (!container)
    return (
      <>
        <p className="mt-2">{t('gone')}</p>
        <RunStep image={image} />
      </>
    );
  return (
    <div className="step-a">
      {container.state === 'running' ? (
        <StopButton env={env} row={container} />
      ) : (
        <StartContainer container={container}>{t('start', { name: container.name })}</StartContainer>
      )}
    </div>
  );
}

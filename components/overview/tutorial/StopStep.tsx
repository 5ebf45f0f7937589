'use client';

import { useTranslations } from 'next-intl';
import type { ContainerRow } from '@/lib/contract/containers';
import { ContainerVerb } from './ContainerVerb';
import { RunStep } from './RunStep';

/** Starts the container if it has ended, stops it if it runs; without one, the way to another. */
export function StopStep({ container, image }: { container: ContainerRow | null; image: string }) {
  const t = useTranslations('overview.tutorial.steps.stop');
  if (!container)
    return (
      <>
        <p className="mt-2">{t('gone')}</p>
        <RunStep image={image} />
      </>
    );
  const verb = container.state === 'running' ? 'stop' : 'start';
  return (
    <div className="step-a">
      <ContainerVerb key={verb} container={container} verb={verb}>
        {t(verb, { name: container.name })}
      </ContainerVerb>
    </div>
  );
}

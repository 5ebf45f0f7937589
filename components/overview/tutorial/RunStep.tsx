'use client';

import { Play } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { runHref } from '@/components/run/href';
import { Button } from '@/components/ui/Button';
import { useEnv } from '@/lib/client/env';
import { tutorialName } from './progress';

/** The way to the Run form, filled as `docker run -it --name my-python` would be. */
export function RunStep({ image }: { image: string }) {
  const t = useTranslations('overview.tutorial.steps.run');
  const href = runHref(useEnv(), { image, name: tutorialName, interactive: true, tty: true });
  return (
    <div className="step-a">
      <Button variant="primary" href={href} icon={<Play aria-hidden />}>
        {t('open')}
      </Button>
    </div>
  );
}

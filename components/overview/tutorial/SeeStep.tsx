'use client';

import { Layers } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/Button';
import { useEnv } from '@/lib/client/env';
import { noteImagesSeen } from './store';

/** The way to the list of images. */
export function SeeStep() {
  const t = useTranslations('overview.tutorial.steps.see');
  const env = useEnv();
  return (
    <div className="step-a" onClick={noteImagesSeen}>
      <Button variant="primary" href={`/environments/${env}/images`} icon={<Layers aria-hidden />}>
        {t('open')}
      </Button>
    </div>
  );
}

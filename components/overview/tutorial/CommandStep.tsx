'use client';

import { Play } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { runHref } from '@/components/run/href';
import { Button } from '@/components/ui/Button';
import { useEnv } from '@/lib/client/env';

/** The way to the Run form, filled with a command in place of the image's own. */
export function CommandStep({ image }: { image: string }) {
  const t = useTranslations('overview.tutorial.steps.command');
  const href = runHref(useEnv(), { image, command: 'python -m this' });
  return (
    <div className="step-a">
      <Button variant="primary" href={href} icon={<Play aria-hidden />}>
        {t('open')}
      </Button>
    </div>
  );
}

'use client';

import { Download } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useTray } from '@/lib/client/jobs/tray';
import { useMay } from '@/lib/client/session-facts';
import { Button } from '../ui/Button';
import { EmptyState } from '../ui/EmptyState';
import { PullForm } from './PullForm';

const example = 'python:3.11.5-alpine';

/** No images yet: the pull box itself, filled with an example; beside the tray's box, which is the same, a button. */
export function ImagesEmpty() {
  const t = useTranslations('images.empty');
  const tray = useTray();
  if (!useMay('image.pull')) return <EmptyState title={t('title')} body={t('wait')} />;
  return (
    <EmptyState title={t('title')} body={t('body')}>
      {tray.open ? (
        <Button
          variant="primary"
          icon={<Download aria-hidden />}
          onClick={() => tray.show({ reference: example, start: true })}
        >
          {t('pull', { image: example })}
        </Button>
      ) : (
        <PullForm reference={example} />
      )}
    </EmptyState>
  );
}

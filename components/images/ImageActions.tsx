'use client';

import { Download, FileText, Play, Trash2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ImageRow } from '@/lib/contract/images';
import { useEnv } from '@/lib/client/env';
import { useTray } from '@/lib/client/jobs/tray';
import { useMay } from '@/lib/client/session-facts';
import { runHref } from '../run/href';
import { Menu } from '../ui/Menu';
import { imageHref, imageTitle } from './names';

/** The menu of one image's row. */
export function ImageActions({ image, onRemove }: { image: ImageRow; onRemove: (image: ImageRow) => void }) {
  const t = useTranslations('images.actions');
  const env = useEnv();
  const tray = useTray();
  const [tag] = image.tags;
  const [mayRun, mayPull, mayRemove] = [useMay('container.create'), useMay('image.pull'), useMay('image.remove')];
  return (
    <Menu
      label={t('more', { image: imageTitle(image) })}
      items={[
        ...(mayRun
          ? [{ label: t('run'), icon: <Play aria-hidden />, href: runHref(env, { image: tag ?? image.id }) }]
          : []),
        { label: t('details'), icon: <FileText aria-hidden />, href: imageHref(env, image.id) },
        ...(tag && mayPull
          ? [
              {
                label: t('pullAgain'),
                icon: <Download aria-hidden />,
                onSelect: () => tray.show({ reference: tag, start: true }),
              },
            ]
          : []),
        ...(mayRemove
          ? [
              'separator' as const,
              { label: t('remove'), icon: <Trash2 aria-hidden />, danger: true, onSelect: () => onRemove(image) },
            ]
          : []),
      ]}
    />
  );
}

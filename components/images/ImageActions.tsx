'use client';

import { Download, FileText, HardDriveDownload, Play, Tag, Trash2, Upload } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ImageRow } from '@/lib/contract/images';
import { useEnv } from '@/lib/client/env';
import { useTray } from '@/lib/client/jobs/tray';
import { useMay } from '@/lib/client/session-facts';
import { runHref } from '../run/href';
import { Menu } from '../ui/Menu';
import type { Asked } from './dialogs/use-image-dialogs';
import { imageHref, imageTitle } from './names';

interface ImageActionsProps {
  image: ImageRow;
  onRemove: (image: ImageRow) => void;
  onAsk: (what: Asked, image: ImageRow) => void;
}

/** The menu of one image's row. */
export function ImageActions({ image, onRemove, onAsk }: ImageActionsProps) {
  const t = useTranslations('images.actions');
  const env = useEnv();
  const tray = useTray();
  const [tag] = image.tags;
  const [mayRun, mayPull, mayRemove] = [useMay('container.create'), useMay('image.pull'), useMay('image.remove')];
  const tSave = useTranslations('archives.save');
  const [mayTag, mayPush, maySave] = [useMay('image.tag'), useMay('image.push'), useMay('image.save')];
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
        ...(mayTag ? [{ label: t('tag'), icon: <Tag aria-hidden />, onSelect: () => onAsk('tag', image) }] : []),
        ...(mayPush ? [{ label: t('push'), icon: <Upload aria-hidden />, onSelect: () => onAsk('push', image) }] : []),
        ...(maySave
          ? [{ label: tSave('action'), icon: <HardDriveDownload aria-hidden />, onSelect: () => onAsk('save', image) }]
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

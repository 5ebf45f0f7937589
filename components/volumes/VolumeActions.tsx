'use client';

import { Copy, FileText, Trash2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEnv } from '@/lib/client/env';
import { useMay } from '@/lib/client/session-facts';
import type { VolumeRow } from '@/lib/contract/volumes';
import { copyText } from '../ui/copy-text';
import { Menu } from '../ui/Menu';
import { shownName, volumeHref } from './names';

/** The menu of one volume's row. */
export function VolumeActions({ volume, onRemove }: { volume: VolumeRow; onRemove: (volume: VolumeRow) => void }) {
  const t = useTranslations('volumes.actions');
  const env = useEnv();
  const mayRemove = useMay('volume.remove');
  return (
    <Menu
      label={t('more', { volume: shownName(volume.name) })}
      items={[
        { label: t('details'), icon: <FileText aria-hidden />, href: volumeHref(env, volume.name) },
        { label: t('copyName'), icon: <Copy aria-hidden />, onSelect: () => void copyText(volume.name) },
        ...(mayRemove
          ? [
              'separator' as const,
              { label: t('remove'), icon: <Trash2 aria-hidden />, danger: true, onSelect: () => onRemove(volume) },
            ]
          : []),
      ]}
    />
  );
}

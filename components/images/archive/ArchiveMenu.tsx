'use client';

import { FolderInput, HardDriveUpload } from 'lucide-react';
import { useTranslations } from 'next-intl';
import dynamic from 'next/dynamic';
import { useState } from 'react';
import { useMay } from '@/lib/client/session-facts';
import { Menu } from '@/components/ui/Menu';

const LoadImages = dynamic(() => import('./LoadImages').then((module) => module.LoadImages), { ssr: false });
const ImportImage = dynamic(() => import('./ImportImage').then((module) => module.ImportImage), { ssr: false });

/** Where images come from beside a registry: archives of images, and file systems. */
export function ArchiveMenu() {
  const t = useTranslations('archives');
  const [asked, setAsked] = useState<'load' | 'import' | null>(null);
  const [mayLoad, mayImport] = [useMay('image.load'), useMay('image.import')];
  const items = [
    ...(mayLoad
      ? [{ label: t('load.action'), icon: <HardDriveUpload aria-hidden />, onSelect: () => setAsked('load') }]
      : []),
    ...(mayImport
      ? [{ label: t('import.action'), icon: <FolderInput aria-hidden />, onSelect: () => setAsked('import') }]
      : []),
  ];
  if (items.length === 0) return null;
  const close = () => setAsked(null);
  return (
    <>
      <Menu label={t('menu')} size="md" items={items} />
      {asked === 'load' ? <LoadImages onClose={close} /> : null}
      {asked === 'import' ? <ImportImage onClose={close} /> : null}
    </>
  );
}

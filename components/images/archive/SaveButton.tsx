'use client';

import { HardDriveDownload } from 'lucide-react';
import { useTranslations } from 'next-intl';
import dynamic from 'next/dynamic';
import { useState } from 'react';
import { maximumSaved } from '@/lib/contract/archives/bounds';
import type { ImageRow } from '@/lib/contract/images';
import { May } from '@/components/session/May';
import { Button } from '@/components/ui/Button';
import { removalNames } from '../names';

const SaveImages = dynamic(() => import('./SaveImages').then((module) => module.SaveImages), { ssr: false });

/** The button that saves images with all their tags, for whoever may. */
export function SaveButton({ images }: { images: readonly Pick<ImageRow, 'id' | 'tags'>[] }) {
  const t = useTranslations('archives.save');
  const [open, setOpen] = useState(false);
  const references = images.flatMap(removalNames).slice(0, maximumSaved);
  return (
    <May operation="image.save">
      <Button icon={<HardDriveDownload aria-hidden />} onClick={() => setOpen(true)}>
        {t('action')}
      </Button>
      {open ? <SaveImages references={references} onClose={() => setOpen(false)} /> : null}
    </May>
  );
}

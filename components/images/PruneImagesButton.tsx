'use client';

import { BrushCleaning } from 'lucide-react';
import { useTranslations } from 'next-intl';
import dynamic from 'next/dynamic';
import { useState } from 'react';
import { useMay } from '@/lib/client/session-facts';
import { Button } from '../ui/Button';

const PruneImages = dynamic(() => import('./dialogs/PruneImages').then((module) => module.PruneImages), { ssr: false });

/** Opens what shows which images a prune removes. */
export function PruneImagesButton() {
  const t = useTranslations('images.actions');
  const [open, setOpen] = useState(false);
  if (!useMay('image.prune')) return null;
  return (
    <>
      <Button icon={<BrushCleaning className="i" aria-hidden />} aria-label={t('prune')} onClick={() => setOpen(true)}>
        <span className="not-s">{t('prune')}</span>
      </Button>
      {open ? <PruneImages onClose={() => setOpen(false)} /> : null}
    </>
  );
}

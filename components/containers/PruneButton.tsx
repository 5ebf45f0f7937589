'use client';

import { BrushCleaning } from 'lucide-react';
import { useTranslations } from 'next-intl';
import dynamic from 'next/dynamic';
import { useState } from 'react';
import { Button } from '@/components/ui/Button';
import { useEnv } from '@/lib/client/env';
import { useMay } from '@/lib/client/session-facts';

const PruneContainers = dynamic(() => import('./dialogs/PruneContainers').then((module) => module.PruneContainers), {
  ssr: false,
});

/** Opens what shows which containers a prune removes. */
export function PruneButton() {
  const t = useTranslations('containers.actions');
  const env = useEnv();
  const [open, setOpen] = useState(false);
  if (!useMay('container.prune')) return null;
  return (
    <>
      <Button icon={<BrushCleaning className="i" aria-hidden />} aria-label={t('prune')} onClick={() => setOpen(true)}>
        <span className="not-s">{t('prune')}</span>
      </Button>
      {open ? <PruneContainers env={env} onClose={() => setOpen(false)} /> : null}
    </>
  );
}

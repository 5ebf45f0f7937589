'use client';

import { RefreshCw, Settings2 } from 'lucide-react';
import dynamic from 'next/dynamic';
import { useTranslations } from 'next-intl';
import { useState, type ReactNode } from 'react';
import type { MenuItem } from '@/components/ui/Menu';
import { useMay } from '@/lib/client/session-facts';
import { isImageId } from '@/lib/contract/reference';

const RecreateDialog = dynamic(() => import('./RecreateDialog').then((module) => module.RecreateDialog), {
  ssr: false,
});

/**
 * Lines of a container's menu by which it is edited or made anew, made when they are asked for (a list has thousands of
 * rows), and the dialog that asks before. None without the right.
 */
export function useRecreateItems(
  env: string,
  container: { id: string; name: string; image: string },
): { items: () => MenuItem[]; dialog: ReactNode } {
  const t = useTranslations('recreate.menu');
  const may = useMay('container.recreate');
  const [asked, setAsked] = useState<'again' | 'newest' | null>(null);
  if (!may) return { items: () => [], dialog: null };
  const place = `/environments/${encodeURIComponent(env)}/containers/${encodeURIComponent(container.id)}/edit`;
  const again = () => <RefreshCw className="i" aria-hidden />;
  return {
    items: () => [
      { label: t('edit'), icon: <Settings2 className="i" aria-hidden />, href: place },
      { label: t('again'), icon: again(), onSelect: () => setAsked('again') },
      ...(isImageId(container.image)
        ? []
        : [{ label: t('newest'), icon: again(), onSelect: () => setAsked('newest') }]),
    ],
    dialog: asked ? (
      <RecreateDialog env={env} container={container} newest={asked === 'newest'} onClose={() => setAsked(null)} />
    ) : null,
  };
}

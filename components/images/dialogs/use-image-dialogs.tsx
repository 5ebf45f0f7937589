'use client';

import dynamic from 'next/dynamic';
import { useCallback, useState } from 'react';
import type { ImageRow } from '@/lib/contract/images';

const TagImage = dynamic(() => import('./TagImage').then((module) => module.TagImage), { ssr: false });
const PushImage = dynamic(() => import('./PushImage').then((module) => module.PushImage), { ssr: false });

/** What is asked about one image: another name for it, or where to push it. */
export type Asked = 'tag' | 'push';

/** The dialogs about one image: `ask` opens one, `dialog` is what is to be drawn. */
export function useImageDialogs() {
  const [asked, setAsked] = useState<{ what: Asked; image: Pick<ImageRow, 'id' | 'tags'> } | null>(null);
  const close = () => setAsked(null);
  const ask = useCallback((what: Asked, image: Pick<ImageRow, 'id' | 'tags'>) => setAsked({ what, image }), []);
  const dialog = !asked ? null : asked.what === 'tag' ? (
    <TagImage image={asked.image} onClose={close} />
  ) : (
    <PushImage image={asked.image} onClose={close} />
  );
  return { ask, dialog };
}

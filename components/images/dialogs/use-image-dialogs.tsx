'use client';

import dynamic from 'next/dynamic';
import { useCallback, useState } from 'react';
import { maximumSaved } from '@/lib/contract/archives/bounds';
import type { ImageRow } from '@/lib/contract/images';
import { removalNames } from '../names';

const TagImage = dynamic(() => import('./TagImage').then((module) => module.TagImage), { ssr: false });
const PushImage = dynamic(() => import('./PushImage').then((module) => module.PushImage), { ssr: false });
const SaveImages = dynamic(() => import('../archive/SaveImages').then((module) => module.SaveImages), { ssr: false });

/** What is asked about one image: another name for it, where to push it, or how to save it. */
export type Asked = 'tag' | 'push' | 'save';

/** The dialogs about one image: `ask` opens one, `dialog` is what is to be drawn. */
export function useImageDialogs() {
  const [asked, setAsked] = useState<{ what: Asked; image: Pick<ImageRow, 'id' | 'tags'> } | null>(null);
  const close = () => setAsked(null);
  const ask = useCallback((what: Asked, image: Pick<ImageRow, 'id' | 'tags'>) => setAsked({ what, image }), []);
  return { ask, dialog: asked ? <Asking {...asked} onClose={close} /> : null };
}

function Asking({ what, image, onClose }: { what: Asked; image: Pick<ImageRow, 'id' | 'tags'>; onClose: () => void }) {
  if (what === 'tag') return <TagImage image={image} onClose={onClose} />;
  if (what === 'push') return <PushImage image={image} onClose={onClose} />;
  return <SaveImages references={removalNames(image).slice(0, maximumSaved)} onClose={onClose} />;
}
